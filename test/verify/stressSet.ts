import type { PlainCoco } from '../helpers/annotations/plainDataset.ts';
import { seededRandom } from '../helpers/seededRandom.ts';

type Box = readonly [number, number, number, number];

/** 240 images full of what is hard to get right: ties, duplicates, tiny and long boxes, boxes at and beyond the border. */
export function stressSet(): PlainCoco {
  const random = seededRandom(7);
  const within = (low: number, high: number) => low + random() * (high - low);
  const whole = (low: number, high: number) => Math.floor(within(low, high));
  const sizes: (() => readonly [number, number])[] = [
    () => [640, 480],
    () => [480, 640],
    () => [500, 333],
    () => [whole(60, 2000), whole(60, 2000)],
    () => [800, 800],
    () => [1333, 800],
    () => [whole(200, 800), whole(200, 800)],
    () => [333, 500],
  ];
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

  const kinds: ((w: number, h: number, before: readonly Box[]) => Box)[] = [
    (w, h) => {
      const [width, height] = [whole(1, w), whole(1, h)];
      return [whole(0, w - width + 1), whole(0, h - height + 1), width, height];
    },
    (w, h) => [within(0, w - 4), within(0, h - 4), within(0.05, 4), within(0.05, 4)],
    (w, h) => {
      const [width, height] = [within(0.5, w), within(0.5, 8)];
      return [within(0, w - width), within(0, h - height), width, height];
    },
    (w, h) => {
      const [width, height] = [within(5, w), within(5, h)];
      const x = [0, w - width, w - width / 2][whole(0, 3)]!;
      return [x, [0, h - height, h - height / 3][whole(0, 3)]!, width, height];
    },
    (w, h) => [0, 0, w, h],
    (w, h, before) => before[whole(0, before.length)] ?? [0, 0, w / 2, h / 2],
    (w, h) => {
      const side = Math.exp(4 + 1.1 * normal());
      const stretch = Math.exp(0.3 * normal());
      const [width, height] = [Math.min(w, side / stretch), Math.min(h, side * stretch)];
      return [within(0, w - width), within(0, h - height), width, height];
    },
  ];

  const images = Array.from({ length: 240 }, (_, id) => {
    const [width, height] = sizes[id % sizes.length]!();
    return { id, width, height };
  });
  const annotations = images.flatMap(({ id, width, height }) => {
    const boxes: Box[] = [];
    for (let left = whole(1, 60); left > 0; left--) {
      const box = kinds[whole(0, kinds.length)]!(width, height, boxes);
      boxes.push(box.map(side => Math.round(side * 100) / 100) as unknown as Box);
    }
    return boxes.map((bbox, i) => ({ id: 1000 * id + i, image_id: id, category_id: 1, bbox }));
  });
  return { images, annotations, categories: [{ id: 1, name: 'thing' }] };
}
