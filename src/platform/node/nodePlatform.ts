import os from 'node:os';
import type { Platform } from '../../tasks/Platform.ts';
import { recordEngines } from './recordEngines.ts';
import { sweepModule } from './sweepModule.ts';
import { tallyInThreads } from './tallyInThreads.ts';

/** Where what was built lies, and how much of the machine may be used. */
export interface NodeFiles {
  /** Folder with the `.wasm` files of TensorFlow.js. */
  readonly wasmFolder: string;
  /** The bundle of `src/worker/tallyThread.ts`; without it one thread counts everything. */
  readonly threadFile?: string;
  /** At most so many threads count; as many as there are processors where it is not given. */
  readonly threads?: number | undefined;
}

/** WebAssembly, threads and all backends of TensorFlow.js. */
export function nodePlatform({
  wasmFolder,
  threadFile,
  threads = os.availableParallelism(),
}: NodeFiles): Platform {
  return {
    engine: recordEngines(wasmFolder),
    sweepModule: sweepModule(wasmFolder),
    startBackend: async choice => {
      const { startBackend } = await import('./backend.ts');
      return startBackend(choice, wasmFolder);
    },
    tally:
      threadFile === undefined
        ? undefined
        : (job, running) => tallyInThreads(job, running, { threads, threadFile }),
  };
}
