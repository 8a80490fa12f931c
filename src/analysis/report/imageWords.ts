import type { NumberFormat } from '../../words/numberFormat.ts';
import type { AssignmentReport } from './Report.ts';

/** Which images the counts are of. */
export function imageWords(
  { leftOutImages = [], refusedImages = 0 }: AssignmentReport,
  format: NumberFormat,
): string {
  if (leftOutImages.length === 0)
    return refusedImages === 0
      ? 'on every image of the file'
      : `on every image of the file but ${format.count(refusedImages)} that no size of the training leaves a pixel`;
  const reasons = leftOutImages.map(({ code, count }) =>
    code === 'no-boxes'
      ? `${format.count(count)} without boxes`
      : `${format.count(count)} too small`,
  );
  return `on the images that training uses: ${reasons.join(' and ')} are left out`;
}
