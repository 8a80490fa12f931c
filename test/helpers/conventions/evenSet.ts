import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';

interface EvenSetOptions {
  readonly seed: number;
  readonly images: number;
  readonly boxes: number;
}

/** A sound COCO document: boxes spread evenly over images of several sizes. */
export function evenSet({ seed, images: count, boxes }: EvenSetOptions) {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const images = Array.from({ length: count }, (_, at) => ({
    id: 3 * at + 1,
    width: 400 + below(240),
    height: 300 + below(180),
  }));
  return {
    images,
    annotations: Array.from({ length: boxes }, (_, at) => {
      const image = images[below(count)]!;
      const [w, h] = [20 + below(100), 20 + below(80)];
      const [x, y] = [below(image.width - w), below(image.height - h)];
      return {
        id: at + 1,
        image_id: image.id,
        category_id: 1 + below(2),
        bbox: [x, y, w, h],
        area: w * h,
        iscrowd: 0,
      };
    }),
    categories: [1, 2].map(id => ({ id, name: `class ${id}` })),
  };
}
