import type { ShownBoxes } from '../../../src/analysis/dataset/shownBoxes.ts';
import { areaClass } from '../../../src/analysis/dataset/sizeClass.ts';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** x, y, width, height */
  readonly boxes: readonly (readonly [number, number, number, number])[];
}

/** Pictures as columns; the category of a box is its number in its picture. */
export function shownFrom(pictures: readonly Picture[]): ShownBoxes {
  const all = pictures.flatMap(({ boxes }) => boxes);
  let end = 0;
  return {
    width: Float64Array.from(pictures, ({ width }) => width),
    height: Float64Array.from(pictures, ({ height }) => height),
    start: Int32Array.from([0, ...pictures.map(({ boxes }) => (end += boxes.length))]),
    boxes: Float64Array.from(all.flat()),
    category: Int32Array.from(pictures.flatMap(({ boxes }) => [...boxes.keys()])),
    size: Int8Array.from(all, ([, , width, height]) => areaClass(width * height)),
  };
}
