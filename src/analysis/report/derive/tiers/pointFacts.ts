import type { CandidateRule } from '../../../dynamic/candidates/CandidateRule.ts';
import type { CandidateCounts } from '../../../dynamic/candidates/CandidateCounts.ts';
import type { PointExploration, PointSetting } from '../../../dynamic/explore/Exploration.ts';
import type { TierFact } from './TierFact.ts';

/** What one release of a detector leaves of a setting. */
export interface PointAnswer {
  readonly setting: PointSetting;
  /** Place among the releases, the newest first. */
  readonly release: number;
}

/** What is exact of the detector's own input size, and what is bounded; by its newest release. */
export function pointFacts({ detector, settings }: PointExploration): readonly TierFact[] {
  const [setting] = settings;
  const [newest] = setting?.releases ?? [];
  if (setting === undefined || newest === undefined) return [];
  const { rule } = detector.releases[0];
  return [...counted({ setting, release: 0 }, newest, rule.mostPerBox), ...bounded(newest, rule)];
}

function counted(
  { setting, release }: PointAnswer,
  found: CandidateCounts,
  mostPerBox: number,
): TierFact[] {
  const { showings } = setting;
  const kept = showings === null ? 0 : showings.boxes - showings.dropped;
  const part = (code: TierFact['code'], value: number, of: number): TierFact => ({
    tier: 'counted',
    code,
    value,
    of,
  });
  return [
    { tier: 'counted', code: 'points', value: found.pointsPerImage },
    { ...part('without-candidate', found.without.count, found.boxes), range: found.without.range },
    ...(showings === null
      ? []
      : [
          part('showings-without-candidate', showings.without[release] ?? 0, kept),
          part('showings-dropped', showings.dropped, showings.boxes),
        ]),
    { ...part('fewer-than-claimed', found.fewerThanClaimed, found.boxes), by: mostPerBox },
    ...found.levels.map(({ stride, boxes }) => ({
      ...part('on-level', boxes, found.boxes),
      by: stride,
    })),
    ...(found.imagesWithoutSize > 0
      ? [part('images-without-size', found.imagesWithoutSize, found.images)]
      : []),
  ];
}

function bounded(found: CandidateCounts, { mostPerBox, borrows }: CandidateRule): TierFact[] {
  const { positivesAtMost, claimsAtMost } = found;
  const ratio = backgroundAtLeast(found);
  return [
    {
      tier: 'bounded',
      code: 'positives-at-most',
      value: positivesAtMost,
      by: mostPerBox,
      argument: 'one-box-a-point',
    },
    // A box that takes points of others claims more than its own.
    ...(borrows === true
      ? []
      : [
          {
            tier: 'bounded',
            code: 'claims-at-most',
            value: claimsAtMost.count,
            range: claimsAtMost.range,
            by: mostPerBox,
            argument: 'claims',
          } as const,
        ]),
    ...(ratio === null
      ? []
      : [
          {
            tier: 'bounded',
            code: 'background-at-least',
            value: ratio,
            argument: 'points-left',
          } as const,
        ]),
  ];
}

/** Background points for each positive, at least; null where there is no positive. */
export function backgroundAtLeast(found: CandidateCounts): number | null {
  const { positivesAtMost, pointsPerImage, images, imagesWithoutSize } = found;
  if (positivesAtMost === 0) return null;
  return (pointsPerImage * (images - imagesWithoutSize)) / positivesAtMost - 1;
}
