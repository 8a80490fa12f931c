import os from 'node:os';
import { analyze } from '../analysis/analyze.ts';
import type { Pause, Progress } from '../analysis/contract/Progress.ts';
import { withEmptyImages } from '../analysis/detectors/imageFilters.ts';
import { presetNamed } from '../analysis/detectors/presets.ts';
import type { AnalysisRequest } from '../analysis/protocol/worker.ts';
import type { Report } from '../analysis/report/Report.ts';
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
  const { file, detector, simulation, strict, labelsOnly } = request;
  const { wasmFolder, threadFile, threads = os.availableParallelism(), ...watching } = options;
  const setup = withEmptyImages(request.setup ?? presetNamed(detector), request.emptyImages);
  const source = 'path' in file ? await fileSource(file.path) : memorySource(file.name, file.bytes);
  return analyze(source, {
    setup,
    strict,
    labelsOnly,
    imagesPerBatch: request.imagesPerBatch,
    engine: recordEngines(wasmFolder),
    sweepModule: sweepModule(wasmFolder),
    startBackend:
      simulation &&
      (async () => {
        const { startBackend } = await import('./backend.ts');
        return startBackend(simulation.backend, wasmFolder);
      }),
    inputs: simulation?.inputs,
    predictions: request.predictions && (await fileSource(request.predictions.path)),
    tally:
      threadFile === undefined
        ? undefined
        : (job, running) => tallyInThreads(job, running, { threads, threadFile }),
    ...watching,
  });
}
