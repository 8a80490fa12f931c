import type { Dataset } from '../../dataset/Dataset.ts';
import type { PilotData } from '../data/PilotData.ts';

/** Some images of pilots as a data set, in this order, to be held against what a network finds. */
export function truthOf(data: PilotData, images: readonly number[]): Dataset {
  const rows: number[] = [];
  const ofImage: number[] = [];
  for (const [place, image] of images.entries())
    for (let row = data.start[image] as number; row < (data.start[image + 1] as number); row++) {
      rows.push(row);
      ofImage.push(place);
    }
  const ids = { at: (row: number) => row };
  const { category, boxes, area, crowd } = data.boxes;
  return {
    images: {
      count: images.length,
      ids,
      width: Float64Array.from(images, image => data.images.width[image] as number),
      height: Float64Array.from(images, image => data.images.height[image] as number),
    },
    annotations: {
      count: rows.length,
      ids,
      image: Int32Array.from(ofImage),
      category: Int32Array.from(rows, row => category[row] as number),
      area: Float64Array.from(rows, row => area[row] as number),
      crowd: Uint8Array.from(rows, row => crowd[row] as number),
      boxes: Float64Array.from(rows.flatMap(row => [...boxes.subarray(4 * row, 4 * row + 4)])),
    },
    categories: Array.from({ length: data.classes }, (_, id) => ({
      id,
      name: null,
      listings: 1,
      users: [],
    })),
    counts: { crowd: 0, sizes: new Float64Array(0) },
    problems: [],
  };
}
