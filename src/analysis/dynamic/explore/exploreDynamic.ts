import type { Steps } from '../../contract/steps/Steps.ts';
import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import { boxesPerImage } from '../queries/boxesPerImage.ts';
import type { DynamicCounts } from './DynamicDetector.ts';
import type { Exploration } from './Exploration.ts';
import { explorePoints } from './explorePoints.ts';
import { exploreQueries } from './exploreQueries.ts';
import { STANDARD_QUERIES, STANDARD_SIDES, withOwn } from './standardSettings.ts';

/** What is asked about beside the detector's own setting. */
export interface DynamicQuestions {
  /** Pixels of the square input; the standard ones where it is not given. */
  readonly sides?: readonly number[] | undefined;
  /** Numbers of queries; the standard ones where it is not given. */
  readonly queries?: readonly number[] | undefined;
  /** Pictures that are padded together. */
  readonly batch?: number | undefined;
}

/** What the categories of a dataset are to a detector. */
export interface DynamicClasses {
  /** Rows of the table of categories. */
  readonly rows: number;
  /** Classes of the head, at least 1. */
  readonly head: number;
}

const USUAL_BATCH = 16;

/** Counts for the detector's own setting first, then for those that are asked about. */
export function* exploreDynamic(
  shown: ShownBoxes,
  { counts, classes }: { readonly counts: DynamicCounts; readonly classes: DynamicClasses },
  { sides = STANDARD_SIDES, queries = STANDARD_QUERIES, batch = USUAL_BATCH }: DynamicQuestions,
): Steps<Exploration> {
  if (counts.kind === 'points') {
    const { detector } = counts;
    const asked = { detector, sides: withOwn(detector.side, sides), tiles: [] };
    return yield* explorePoints(shown, { ...asked, categories: classes.rows });
  }
  const { detector } = counts;
  const asked = { detector, queries: withOwn(detector.rule.queries, queries), batch };
  return exploreQueries(boxesPerImage(shown), { ...asked, classes: classes.head });
}
