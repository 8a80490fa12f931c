import { analyze, type AnalyzeOptions } from '../analysis/analyze.ts';
import type { ByteSource } from '../analysis/contract/ByteSource.ts';
import { withEmptyImages } from '../analysis/detectors/imageFilters.ts';
import { presetNamed } from '../analysis/detectors/presets.ts';
import type { Report } from '../analysis/report/Report.ts';
import type { Platform } from './Platform.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';

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
  platform: Platform,
  watching: Watching = {},
): Promise<Report> {
  const { detector, setup, emptyImages, simulation, ...counted } = settings;
  const { startBackend, ...means } = platform;
  return analyze(source, {
    ...counted,
    setup: withEmptyImages(setup ?? presetNamed(detector), emptyImages),
    startBackend: simulation && (() => startBackend(simulation.backend)),
    inputs: simulation?.inputs,
    ...means,
    ...watching,
  });
}
