import { analyze, type AnalysisOptions } from '../analysis/pipeline/analyze.ts';
import type { AnnotationSource } from '../analysis/contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../analysis/contract/sources/ByteSource.ts';
import { withEmptyImages } from '../analysis/detectors/imageFilters.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import type { Platform } from './Platform.ts';
import type { AnalysisRequest } from './AnalysisRequest.ts';
import { detectorAsked } from './detectorAsked.ts';

/** How an analysis is to be done; files are open already. */
export interface AnalysisSettings extends Omit<AnalysisRequest, 'file' | 'predictions'> {
  readonly predictions?: ByteSource | undefined;
}

export type Watching = Pick<
  AnalysisOptions,
  'progress' | 'pause' | 'signal' | 'onDataset' | 'onData' | 'onStage'
>;

/**
 * Analyzes an annotation file or folder.
 *
 * @throws FailureError when the file cannot be analyzed or the detector is unknown
 */
export async function analyzeSource(
  source: AnnotationSource,
  settings: AnalysisSettings,
  platform: Platform,
  watching: Watching = {},
): Promise<AnyReport> {
  const { emptyImages, simulation, questions, detector: _, setup: _setup, ...counted } = settings;
  const { startBackend, ...means } = platform;
  const detector = detectorAsked(settings);
  if ('dynamic' in detector) {
    const { imagesPerBatch: batch, predictions, strict, split, boxes, examples } = settings;
    const { describeDynamic } = await import('../analysis/pipeline/otherAnalyses.ts');
    return describeDynamic(source, {
      detector: detector.dynamic,
      questions: { batch, ...questions },
      predictions,
      strict,
      split,
      boxes,
      examples,
      engine: means.engine,
      ...watching,
    });
  }
  return analyze(source, {
    ...counted,
    setup: withEmptyImages(detector.counted, emptyImages),
    startBackend: simulation && (() => startBackend(simulation.backend)),
    inputs: simulation?.inputs,
    ...means,
    ...watching,
  });
}
