import type { BoxReading } from '../../contract/records/BoxReading.ts';
import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { READINGS, scaledUp } from '../convention/readings.ts';
import type { ImageColumns } from '../Dataset.ts';
import type { CollectedAnnotations } from './AnnotationCollector.ts';
import type { RowsById } from './ids/RowsById.ts';

/** What the largest share is written as. */
const WHOLES: Readonly<Partial<Record<BoxReading, number>>> = {
  normalized: 1,
  'normalized-corners': 1,
  'normalized-centres': 1,
  percent: 100,
};

const LAYOUTS: Readonly<Record<BoxReading, keyof typeof READINGS>> = {
  corners: 'corners',
  'yx-corners': 'yx-corners',
  centres: 'centres',
  yx: 'axes',
  normalized: 'written',
  'normalized-corners': 'corners',
  'normalized-centres': 'centres',
  percent: 'written',
};

/** Turns boxes that are written in another way into x, y, width and height in pixels, in place; NaN where that needs a size which the image lacks. */
export function rereadBoxes(
  { boxes, imageIndex, count }: CollectedAnnotations,
  { width, height }: ImageColumns,
  rows: RowsById,
  reading: BoxReading,
): Steps<void> {
  const whole = WHOLES[reading];
  const read = READINGS[LAYOUTS[reading]];
  return inPieces(count, (from, to) => {
    for (let row = from; row < to; row++) {
      const image = rows.get(imageIndex[row] as number);
      const [a = NaN, b = NaN, c = NaN, d = NaN] = boxes.subarray(4 * row, 4 * row + 4);
      const written = {
        a,
        b,
        c,
        d,
        area: Number.NaN,
        width: width[image] ?? NaN,
        height: height[image] ?? NaN,
      };
      const { x1, y1, x2, y2 } = read(whole === undefined ? written : scaledUp(written, whole));
      boxes.set([x1, y1, x2 - x1, y2 - y1], 4 * row);
    }
  });
}
