import type { CandidateCounts } from '../../../../src/analysis/dynamic/candidates/CandidateCounts.ts';
import { SIZE_CLASSES } from '../../../../src/analysis/dataset/sizeClass.ts';
import { shareOf } from '../../../exploration/shareWithout.ts';
import type { Wording } from '../../../kit/Wording.ts';

/** The size class with the largest share of boxes without a candidate. */
export function sizesFinding(
  { sizes }: CandidateCounts,
  side: string,
  { format, text }: Wording,
): string {
  const words = text.dynamic.charts.sizes;
  const shares = sizes.map(({ boxes, without }) => shareOf(without, boxes));
  const largest = Math.max(0, ...shares);
  if (largest === 0) return words.none(side);
  const name = SIZE_CLASSES[shares.indexOf(largest)] ?? '';
  return words.finding({
    share: format.share(largest),
    size: text.words.groups[name] ?? name,
    side,
  });
}
