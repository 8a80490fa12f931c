import { analyze, type AnalyzeOptions } from '../analysis/analyze.ts';
import type { BackendUsed } from '../analysis/contract/BackendUsed.ts';
import type { ByteSource } from '../analysis/contract/ByteSource.ts';
import { withEmptyImages } from '../analysis/detectors/imageFilters.ts';
import { presetNamed } from '../analysis/detectors/presets.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { AnalysisRequest, BackendChoice } from './AnalysisRequest.ts';

/** What a machine computes with; what is absent is done in plain TypeScript, on one thread. */
export interface Machine extends Pick<AnalyzeOptions, 'engine' | 'sweepModule' | 'tally'> {
  /**
   * Starts a backend of TensorFlow.js.
   *
   * @returns which it is, for the report
   * @throws FailureError `backend-unavailable`
   */
  readonly startBackend: (choice: BackendChoice) => Promise<BackendUsed>;
}

/** How an analysis is to be done; files are open already. */
export interface AnalysisSettings extends Omit<AnalysisRequest, 'file' | 'predictions'> {
  readonly predictions?: ByteSource | undefined;
}

export type Watching = Pick<AnalyzeOptions, 'progress' | 'pause' | 'signal'>;

/**
 * Analyzes an annotation file.
 *
 * @throws FailureError when the file cannot be analyzed or the detector is unknown
 */
export async function analyzeSource(
  source: ByteSource,
  settings: AnalysisSettings,
  machine: Machine,
  watching: Watching = {},
): Promise<Report> {
  const { detector, setup, emptyImages, simulation, ...counted } = settings;
  const { startBackend, ...means } = machine;
  return analyze(source, {
    ...counted,
    setup: withEmptyImages(setup ?? presetNamed(detector), emptyImages),
    startBackend: simulation && (() => startBackend(simulation.backend)),
    inputs: simulation?.inputs,
    ...means,
    ...watching,
  });
}
