import { analyze } from '../analysis/analyze.ts';
import type { Pause, Progress } from '../analysis/contract/Progress.ts';
import { presetNamed } from '../analysis/detectors/presets.ts';
import type { AnalysisRequest } from '../analysis/protocol/worker.ts';
import type { Report } from '../analysis/report/Report.ts';
import { startBackend } from './backend.ts';
import { fileSource } from './fileSource.ts';
import { memorySource } from './memorySource.ts';

export interface AnalyzeFileOptions {
  /** Folder with the `.wasm` files of TensorFlow.js. */
  readonly wasmFolder: string;
  readonly progress?: Progress;
  readonly pause?: Pause;
  readonly signal?: AbortSignal;
}

/**
 * Analyzes what a request names, with Node's files and TensorFlow.js backends.
 *
 * @throws FailureError when the file cannot be analyzed or the detector is unknown
 */
export async function analyzeFile(
  request: AnalysisRequest,
  options: AnalyzeFileOptions,
): Promise<Report> {
  const { file, detector, simulation } = request;
  const { wasmFolder, ...watching } = options;
  return analyze('path' in file ? await fileSource(file.path) : memorySource(file.name, file.bytes), {
    setup: presetNamed(detector),
    startBackend: simulation && (() => startBackend(simulation.backend, wasmFolder)),
    ...watching,
  });
}
