import { count, type Measure, probability, share } from '../../../advice/measures.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';

type BackgroundImages = KnobFinding<
  'background-images',
  {
    emptyImages: Measure<'count'>;
    emptyShare: Measure<'share'>;
    /** Whether the next share is exact, or the least that it can be. */
    exact: boolean;
    /** Of all places that train as background, those of images without a box. */
    negativesShare: Measure<'share'>;
    batch: Measure<'count'>;
    /** Chance that a batch has no box at all: its loss is divided by 1. */
    emptyBatches: Measure<'probability'>;
  }
>;

/** Fewer images without a box leave the training as it is. */
const LEAST_SHARE = 0.1;
const USUAL_BATCH = 16;

/** Images without a box: what share of the background is theirs. How much of the loss that is, only predictions say. */
export function backgroundImages({ exploration, data }: KnobContext): BackgroundImages | null {
  const { images } = data.perImage;
  const total = images.reduce((sum, number) => sum + number, 0);
  const empty = images[0] ?? 0;
  if (total === 0 || empty === total || empty / total < LEAST_SHARE) return null;
  const emptyShare = empty / total;
  const batch = exploration?.kind === 'queries' ? exploration.batch : USUAL_BATCH;
  const [exact, negatives] = shareOfNegatives(exploration, empty, emptyShare);
  return {
    code: 'background-images',
    key: null,
    now: null,
    proposed: null,
    evidence: {
      emptyImages: count(empty),
      emptyShare: share(emptyShare),
      exact,
      negativesShare: share(negatives),
      batch: count(batch),
      emptyBatches: probability(emptyShare ** batch),
    },
  };
}

/** Queries are matched exactly; of points only a bound is known, and every point of an empty image is background. */
function shareOfNegatives(
  exploration: KnobContext['exploration'],
  empty: number,
  emptyShare: number,
): readonly [exact: boolean, share: number] {
  const own = exploration?.kind === 'queries' ? exploration.settings[0] : undefined;
  if (own === undefined) return [false, emptyShare];
  return [true, (empty * own.queries) / own.matches.unmatchedQueries];
}
