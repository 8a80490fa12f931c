import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';

/** A COCO document as plain objects: the slow and obvious way to read one, for tests. */
export interface PlainCoco<I extends number | string = number> {
  readonly images: readonly { id: I; width: number; height: number }[];
  readonly annotations: readonly {
    id: number;
    image_id: I;
    category_id: number;
    bbox: readonly number[];
    area?: number;
    iscrowd?: number;
  }[];
  readonly categories: readonly { id: number; name: string }[];
}

export function plainDataset<I extends number | string>(coco: PlainCoco<I>): Dataset {
  const imageRows = new Map(coco.images.map(({ id }, row) => [id, row]));
  const categoryRows = new Map(coco.categories.map(({ id }, row) => [id, row]));
  const { annotations } = coco;
  return {
    images: {
      count: coco.images.length,
      ids: { at: row => coco.images[row]!.id },
      width: Float64Array.from(coco.images, image => image.width),
      height: Float64Array.from(coco.images, image => image.height),
    },
    annotations: {
      count: annotations.length,
      ids: { at: row => annotations[row]!.id },
      image: Int32Array.from(annotations, a => imageRows.get(a.image_id) ?? -1),
      category: Int32Array.from(annotations, a => categoryRows.get(a.category_id) ?? -1),
      boxes: Float64Array.from(annotations.flatMap(a => [...a.bbox])),
      area: Float64Array.from(annotations, a => a.area ?? NaN),
      crowd: Uint8Array.from(annotations, a => a.iscrowd ?? 0),
    },
    categories: coco.categories.map(({ id, name }) => ({ id, name, listings: 1, users: [] })),
    counts: { crowd: 0, sizes: new Float64Array(3) },
    problems: [],
  };
}
