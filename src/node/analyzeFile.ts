import os from 'node:os';
import type { Pause, Progress } from '../analysis/contract/Progress.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { AnalysisRequest, BackendChoice } from '../tasks/AnalysisRequest.ts';
import { analyzeSource } from '../tasks/analyzeSource.ts';
import type { TallyJob } from '../analysis/summary/TallyJob.ts';
import type { TallyOptions } from '../analysis/summary/tallyImages.ts';
import { fileSource } from './fileSource.ts';
import { memorySource } from './memorySource.ts';
import { recordEngines } from './recordEngines.ts';
import { sweepModule } from './sweepModule.ts';
import { tallyInThreads } from './tallyInThreads.ts';

export interface AnalyzeFileOptions {
  /** Folder with the `.wasm` files of TensorFlow.js. */
  readonly wasmFolder: string;
  /** The bundle of `src/worker/tallyThread.ts`; without it one thread counts everything. */
  readonly threadFile?: string;
  /** At most so many threads count; as many as there are processors where it is not given. */
  readonly threads?: number | undefined;
  readonly progress?: Progress;
  readonly pause?: Pause;
  readonly signal?: AbortSignal;
}

/**
 * Analyzes what a request names, with Node's files, threads and TensorFlow.js backends.
 *
 * @throws FailureError when the file cannot be analyzed or the detector is unknown
 */
export async function analyzeFile(
  request: AnalysisRequest,
  options: AnalyzeFileOptions,
): Promise<Report> {
  const { wasmFolder, threadFile, threads = os.availableParallelism(), ...watching } = options;
  const { file, predictions, ...settings } = request;
  const source = 'path' in file ? await fileSource(file.path) : memorySource(file.name, file.bytes);
  const machine = {
    engine: recordEngines(wasmFolder),
    sweepModule: sweepModule(wasmFolder),
    startBackend: async (choice: BackendChoice) => {
      const { startBackend } = await import('./backend.ts');
      return startBackend(choice, wasmFolder);
    },
    tally:
      threadFile === undefined
        ? undefined
        : (job: TallyJob, running: TallyOptions) =>
            tallyInThreads(job, running, { threads, threadFile }),
  };
  return analyzeSource(
    source,
    { ...settings, predictions: predictions && (await fileSource(predictions.path)) },
    machine,
    watching,
  );
}
