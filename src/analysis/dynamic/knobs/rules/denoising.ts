import { count, type Measure, ratio } from '../../../advice/measures.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { settingOf } from '../settingOf.ts';

type Denoising = KnobFinding<
  'denoising',
  {
    batch: Measure<'count'>;
    queries: Measure<'count'>;
    /** Further queries of a picture, expected over random batches, and in the fullest one. */
    expected: Measure<'count'>;
    most: Measure<'count'>;
    /** Expected copies of a box. */
    copies: Measure<'ratio'>;
    /** What attention costs in the fullest batch, for each of a picture without them. */
    attentionTimes: Measure<'ratio'>;
  }
>;

/**
 * Noised queries that outnumber the detector's own: they cost memory, and no smaller number helps, since each box of the fullest
 * image is copied once at least.
 */
export function denoising({ detector, exploration }: KnobContext): Denoising | null {
  if (exploration?.kind !== 'queries') return null;
  const [own] = exploration.settings;
  const { denoising: rule } = exploration.detector.rule;
  if (!own?.denoising || rule === null) return null;
  const { groups, queries: expected, mostQueries } = own.denoising;
  if (mostQueries <= own.queries) return null;
  const { key, now } = settingOf(detector, 'denoising');
  return {
    code: 'denoising',
    key,
    now: now ?? rule.number,
    proposed: null,
    evidence: {
      batch: count(exploration.batch),
      queries: count(own.queries),
      expected: count(Math.round(expected)),
      most: count(mostQueries),
      copies: ratio(groups),
      attentionTimes: ratio(((own.queries + mostQueries) / own.queries) ** 2),
    },
  };
}
