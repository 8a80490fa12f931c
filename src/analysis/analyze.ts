import type { ByteSource } from './contract/ByteSource.ts';
import type { Pause, Progress } from './contract/Progress.ts';
import type { DetectorSetup } from './detectors/DetectorSetup.ts';
import type { Report } from './report/Report.ts';

export interface AnalyzeOptions {
  readonly setup: DetectorSetup;
  /** Starts the TensorFlow.js backend and returns its name; null leaves the simulation out. */
  readonly startBackend: (() => Promise<string>) | null;
  readonly progress?: Progress;
  readonly pause?: Pause;
  readonly signal?: AbortSignal;
}

/**
 * The whole analysis of one annotation file.
 *
 * @throws FailureError when the file cannot be read or holds nothing to analyze, and when it is cancelled
 */
export declare function analyze(source: ByteSource, options: AnalyzeOptions): Promise<Report>;
