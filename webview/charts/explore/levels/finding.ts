import type { CandidateCounts } from '../../../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** The level that the most boxes depend on. */
export function levelsFinding(
  { boxes, levels }: CandidateCounts,
  side: string,
  { format, text: { dynamic } }: Wording,
): string {
  const words = dynamic.charts.levels;
  const [most] = levels.toSorted((one, other) => other.only - one.only);
  return most === undefined || most.only === 0
    ? words.none(side)
    : words.finding({
        stride: format.count(most.stride),
        share: format.share(shareOf(most.only, boxes)),
        side,
      });
}
