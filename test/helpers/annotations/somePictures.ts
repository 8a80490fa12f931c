import type {
  ImageOutputs,
  PointTruth,
} from '../../../src/analysis/dynamic/outputs/rules/ImageOutputs.ts';
import type { Corners, DensePicture } from '../assignment/denseAssigners.ts';
import { seededRandom } from '../seededRandom.ts';

const CLASSES = 3;
/** Pixels of a square input. */
const SIDE = 64;
const STRIDE = 8;

/** A picture of random boxes on a grid of points, most of which predict a box near one that holds them. */
export function somePicture(seed: number): DensePicture {
  const random = seededRandom(seed);
  const float = (value: number) => Math.fround(value);
  const truths = Array.from({ length: 1 + Math.floor(random() * 6) }, () => {
    const [x, y] = [random() * 50, random() * 50];
    const box = [x, y, x + 4 + random() * 40, y + 4 + random() * 40].map(float);
    return { box: box as unknown as Corners, column: Math.floor(random() * CLASSES) };
  });
  const points = Array.from({ length: (SIDE / STRIDE) ** 2 }, (_, at) => {
    const [x, y] = [(at % 8) * STRIDE + 4, Math.floor(at / 8) * STRIDE + 4];
    const holders = [...truths.keys()].filter(truth => {
      const { box } = truths[truth]!;
      return x > box[0] && x < box[2] && y > box[1] && y < box[3];
    });
    const near = truths[holders[Math.floor(random() * holders.length)] ?? -1]?.box;
    const jitter = () => (random() - 0.5) * 12;
    const box = near
      ? near.map(value => float(value + jitter()))
      : [
          x - 9 * random() - 1,
          y - 9 * random() - 1,
          x + 9 * random() + 1,
          y + 9 * random() + 1,
        ].map(float);
    const fit = [
      Math.min(box[0]!, box[2]!),
      Math.min(box[1]!, box[3]!),
      Math.max(box[0]!, box[2]!),
      Math.max(box[1]!, box[3]!),
    ];
    return {
      box: fit as unknown as Corners,
      scores: Array.from({ length: CLASSES }, () => float(random())),
      holders,
    };
  });
  return { truths, points };
}

/** The same as columns. */
export function columnsOf({ truths, points }: DensePicture): {
  readonly outputs: ImageOutputs;
  readonly truth: PointTruth;
} {
  const classes = points[0]?.scores.length ?? 0;
  return {
    outputs: {
      count: points.length,
      classes,
      scores: Float32Array.from(points.flatMap(({ scores }) => scores)),
      boxes: Float32Array.from(points.flatMap(({ box }) => box)),
    },
    truth: {
      boxes: Float32Array.from(truths.flatMap(({ box }) => box)),
      classes: Int32Array.from(truths, ({ column }) => column),
      candidates: truths.map((_, truth) =>
        Int32Array.from(points.keys()).filter(at => points[at]!.holders.includes(truth)),
      ),
    },
  };
}
