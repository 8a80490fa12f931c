import type { PlainCoco } from '../annotations/plainDataset.ts';
import { seededRandom } from '../seededRandom.ts';

/**
 * Images of which hardly two have the same size, with some boxes each; the same on every run. Sizes are spread evenly over
 * 300 to 1,000 pixels a side (Roberts 2018, the R2 sequence).
 */
export function manySizes(count: number): PlainCoco {
  const random = seededRandom(count);
  const images = Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    width: 300 + Math.floor(700 * ((0.5 + (i + 1) * 0.7548776662466927) % 1)),
    height: 300 + Math.floor(700 * ((0.5 + (i + 1) * 0.5698402909980532) % 1)),
  }));
  const annotations = images.flatMap(({ id, width, height }) =>
    Array.from({ length: 7 }, (_, i) => {
      const w = width * 0.03 * 30 ** random();
      const h = height * 0.03 * 30 ** random();
      const bbox = [random() * (width - w), random() * (height - h), w, h];
      return { id: 7 * id + i, image_id: id, category_id: 1 + (i % 3), bbox, iscrowd: 0 };
    }),
  );
  const categories = [1, 2, 3].map(id => ({ id, name: `class ${id}` }));
  return { images, annotations, categories };
}
