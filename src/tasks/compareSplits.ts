import type { AnnotationSource } from '../analysis/contract/sources/AnnotationSource.ts';
import { asFailure, fail } from '../analysis/contract/failures/Failure.ts';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import { TimeSlice } from '../analysis/contract/steps/TimeSlice.ts';
import type { Dataset } from '../analysis/dataset/Dataset.ts';
import { splitsOf } from '../analysis/formats/splitsOf.ts';
import {
  type AnalyzedSplit,
  compareSplits as compare,
} from '../analysis/report/compare/splits/compareSplits.ts';
import { type ImageClasses, imageClasses } from '../analysis/report/compare/splits/ImageClasses.ts';
import type { SplitComparison } from '../analysis/report/compare/splits/SplitComparison.ts';
import { type AnalysisSettings, analyzeSource, type Watching } from './analyzeSource.ts';
import type { Platform } from './Platform.ts';

type Settings = Omit<AnalysisSettings, 'split' | 'predictions'>;

/**
 * Analyzes every split of a set and sets them side by side. A split that cannot be analyzed, such as one without labels, is
 * named with the reason; the others go on.
 *
 * @throws FailureError `no-splits` where the set has fewer than two, the failure of the first where none can be analyzed, and
 *   as `analyzeSource` where it is not about a split
 */
export async function compareSplits(
  source: AnnotationSource,
  settings: Settings,
  platform: Platform,
  watching: Watching = {},
): Promise<SplitComparison> {
  const splits = await splitsOf(source);
  if (splits.length < 2) fail({ code: 'no-splits', file: source.name, split: splits[0] ?? null });
  const slice = new TimeSlice(watching);
  const places = new Map<string, number>();
  const analyzed: AnalyzedSplit[] = [];
  const failed: { readonly split: string; readonly failure: Failure }[] = [];
  for (const split of splits) {
    let classes: ImageClasses | undefined;
    const onDataset = async (dataset: Dataset) => {
      classes = await slice.run(imageClasses(dataset, places));
    };
    try {
      const running = { ...watching, onDataset };
      const report = await analyzeSource(source, { ...settings, split }, platform, running);
      if (classes !== undefined) analyzed.push({ split, report, classes });
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.code === 'cancelled' || failure.code === 'internal') throw thrown;
      failed.push({ split, failure });
    }
  }
  const [first, ...others] = analyzed;
  const [reason] = failed;
  if (first === undefined) return fail((reason as (typeof failed)[number]).failure);
  return slice.run(compare([first, ...others], [...places.keys()], failed));
}
