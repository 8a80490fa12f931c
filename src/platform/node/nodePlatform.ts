import { availableParallelism } from 'node:os';
import type { Platform } from '../../tasks/Platform.ts';
import { loadRecordEngines } from './wasm/loadRecordEngines.ts';
import { loadHeadsModule } from './wasm/loadHeadsModule.ts';
import { loadSweepModule } from './wasm/loadSweepModule.ts';
import { adviseBesideOn } from './counting/adviseBesideOn.ts';
import { tallyOnWorkers } from './counting/tallyOnWorkers.ts';

/** Where what was built lies, and how much of the machine may be used. */
export interface NodeFiles {
  /** Folder with the `.wasm` files of TensorFlow.js. */
  readonly wasmFolder: string;
  /** The bundle of `src/worker/tallyWorker.ts`; without it one thread counts everything. */
  readonly threadFile?: string;
  /** At most so many threads count; as many as there are processors where it is not given. */
  readonly threads?: number | undefined;
}

/** WebAssembly, threads and all backends of TensorFlow.js. */
export function nodePlatform({
  wasmFolder,
  threadFile,
  threads = availableParallelism(),
}: NodeFiles): Platform {
  return {
    engine: loadRecordEngines(wasmFolder),
    sweepModule: loadSweepModule(wasmFolder),
    loadHeads: () => loadHeadsModule(wasmFolder),
    startBackend: async choice => {
      const { startBackend } = await import('./backend.ts');
      return startBackend(choice, wasmFolder);
    },
    tally:
      threadFile === undefined
        ? undefined
        : (job, running) => tallyOnWorkers(job, running, { threads, threadFile }),
    adviseBeside: threadFile === undefined || threads < 2 ? undefined : adviseBesideOn(threadFile),
  };
}
