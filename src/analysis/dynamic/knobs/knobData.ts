import type { Dataset } from '../../dataset/Dataset.ts';
import type { ShownBoxes } from '../../dataset/shownBoxes.ts';
import { boxesPerImage } from '../queries/boxesPerImage.ts';
import type { KnobData } from './KnobContext.ts';

/** What the rules ask of a dataset, in linear time. */
export function knobData({ categories }: Dataset, shown: ShownBoxes): KnobData {
  const boxes = categories.map(() => 0);
  const images = categories.map(() => 0);
  const last = categories.map(() => -1);
  const { start, category } = shown;
  for (let image = 0; image < shown.width.length; image++)
    for (let at = start[image] as number; at < (start[image + 1] as number); at++) {
      const row = category[at] as number;
      if (row < 0) continue;
      boxes[row] = (boxes[row] as number) + 1;
      if (last[row] === image) continue;
      images[row] = (images[row] as number) + 1;
      last[row] = image;
    }
  const listed = (_: number, row: number) => (categories[row]?.listings ?? 0) > 0;
  return {
    perImage: boxesPerImage(shown),
    boxesByCategory: boxes.filter(listed),
    imagesByCategory: images.filter(listed),
    medianSize: medianSize(shown),
  };
}

function medianSize({ width, height }: ShownBoxes): KnobData['medianSize'] {
  const widths = width
    .filter((side, image) => side > 0 && (height[image] as number) > 0)
    .toSorted();
  const heights = height
    .filter((side, image) => side > 0 && (width[image] as number) > 0)
    .toSorted();
  const middle = widths.length >> 1;
  const [first, second] = [widths[middle], heights[middle]];
  return first === undefined || second === undefined ? null : { width: first, height: second };
}
