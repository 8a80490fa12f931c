import { choosesQueries } from '../../frameworks/choosesQueries.ts';
import { count, type Measure, ratio, share } from '../../../advice/measures.ts';
import { countMatches } from '../../queries/countMatches.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { LEAST_LOST, queriesVariant } from '../queriesVariant.ts';
import { settingOf } from '../settingOf.ts';

type Queries = KnobFinding<
  'queries',
  {
    /** `more`: a number is proposed; `few-lost`: too few boxes are lost for that; `many`: far more queries than any image has boxes. */
    variant: 'more' | 'few-lost' | 'many';
    queries: Measure<'count'>;
    lost: Measure<'count'>;
    lostShare: Measure<'share'>;
    imagesOver: Measure<'count'>;
    /** Of the fullest image. */
    mostBoxes: Measure<'count'>;
    /** With the proposed number, where there is one. */
    lostThen: Measure<'count'>;
    negativesPerPositive: Measure<'ratio'>;
    /** Whether the queries are weights of a checkpoint, which another number does not fit. */
    learned: boolean;
  }
>;

/** Numbers of queries are multiples of this. */
const STEP = 100;

/**
 * Boxes that get no query: the smallest multiple of 100 with which fewer than a thousandth are lost. Far too many queries are only
 * told.
 */
export function queries({ detector, exploration, data }: KnobContext): Queries | null {
  if (exploration?.kind !== 'queries') return null;
  const [own] = exploration.settings;
  if (own === undefined) return null;
  const variant = queriesVariant(own);
  if (variant === null) return null;
  const { boxes, lost, imagesOver, mostBoxes } = own.matches;
  const proposed = variant === 'more' ? enough(own.queries, n => lostWith(n) / boxes) : null;
  const { key, now } = settingOf(detector, 'queries');
  return {
    code: 'queries',
    key: key ?? exploration.detector.queriesKey,
    now: now ?? own.queries,
    proposed,
    evidence: {
      variant,
      queries: count(own.queries),
      lost: count(lost),
      lostShare: share(lost / boxes),
      imagesOver: count(imagesOver),
      mostBoxes: count(mostBoxes),
      lostThen: count(proposed === null ? lost : lostWith(proposed)),
      negativesPerPositive: ratio(own.negativesPerPositive),
      learned: !choosesQueries(exploration.detector.name),
    },
  };

  function lostWith(number: number): number {
    return countMatches(data.perImage, number).lost;
  }
}

function enough(own: number, lostShare: (number: number) => number): number {
  let number = (Math.floor(own / STEP) + 1) * STEP;
  while (lostShare(number) >= LEAST_LOST) number += STEP;
  return number;
}
