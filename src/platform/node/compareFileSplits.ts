import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { compareSplits } from '../../tasks/compareSplits.ts';
import type { AnalyzeFileOptions } from './analyzeFile.ts';
import { givenAnnotations } from './files/annotationSource.ts';
import { nodePlatform } from './nodePlatform.ts';

/**
 * Compares the splits of what a request names, with Node's files, threads and TensorFlow.js backends.
 *
 * @throws FailureError as `compareSplits`, and when the file cannot be opened
 */
export async function compareFileSplits(
  request: Omit<AnalysisRequest, 'predictions' | 'split'>,
  options: AnalyzeFileOptions,
): Promise<SplitComparison> {
  const { file, ...settings } = request;
  const { progress, pause, signal, onStage } = options;
  const source = await givenAnnotations(file);
  return compareSplits(source, settings, nodePlatform(options), {
    progress,
    pause,
    signal,
    onStage,
  });
}
