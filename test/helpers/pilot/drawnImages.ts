import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import type { DetectorSetup } from '../../../src/analysis/detectors/DetectorSetup.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import type { PilotData } from '../../../src/analysis/pilot/data/PilotData.ts';
import type { PilotPlan } from '../../../src/analysis/pilot/training/PilotJob.ts';
import type { PilotSetup } from '../../../src/analysis/pilot/detector/PilotSetup.ts';

/** A RetinaNet for images of some 60 pixels: two levels, three anchors in each place. */
export const SMALL_DETECTOR: DetectorSetup = {
  ...retinanetTorchvision,
  name: 'small',
  padToMultiple: 1,
  candidates: {
    kind: 'anchors',
    generator: 'torchvision',
    offset: 0.5,
    levels: [
      { stride: 8, sizes: [14], aspectRatios: [0.5, 1, 2] },
      { stride: 16, sizes: [28], aspectRatios: [0.5, 1, 2] },
    ],
  },
};

const SMALL_SETUP: PilotSetup = {
  setup: SMALL_DETECTOR,
  strides: [8, 16],
  anchorsPerPlace: 3,
};

export const SMALL_PLAN: PilotPlan = {
  detector: SMALL_SETUP,
  channels: 8,
  optimiser: 'adamw',
  batch: 4,
  steps: 48,
  points: 2,
  backgroundWeight: 1,
};

/** What is drawn: how many images, and how far objects stand out of the noise around them. */
export interface Drawing {
  readonly images: number;
  /** Of a byte. */
  readonly contrast: number;
  readonly seed?: number;
}

const [WIDTH, HEIGHT] = [56, 48];
const COLOURS = [
  [1, 0.2, 0.1],
  [0.1, 0.3, 1],
] as const;

/** Images of noise with one to three squares of two colours, which are the classes. */
export function drawnImages({ images: count, contrast, seed = 5 }: Drawing): PilotData {
  const random = seededRandom(seed);
  const pixels = new Uint8Array(count * WIDTH * HEIGHT * 3);
  const boxes: number[] = [];
  const category: number[] = [];
  const start = [0];
  for (let image = 0; image < count; image++) {
    const from = image * WIDTH * HEIGHT * 3;
    for (let at = 0; at < WIDTH * HEIGHT * 3; at++) pixels[from + at] = 90 + 60 * random();
    const objects = 1 + Math.floor(3 * random());
    for (let n = 0; n < objects; n++) {
      const side = 11 + Math.floor(8 * random());
      const x = Math.floor((WIDTH - side) * random());
      const y = Math.floor((HEIGHT - side) * random());
      const kind = random() < 0.7 ? 0 : 1;
      for (let row = y; row < y + side; row++)
        for (let column = x; column < x + side; column++)
          for (let k = 0; k < 3; k++) {
            const at = from + 3 * (row * WIDTH + column) + k;
            const target = 255 * (COLOURS[kind][k] as number);
            pixels[at] = (1 - contrast) * (pixels[at] as number) + contrast * target;
          }
      boxes.push(x, y, side, side);
      category.push(kind);
    }
    start.push(category.length);
  }
  return {
    frame: { width: WIDTH, height: HEIGHT },
    images: {
      count,
      width: new Int32Array(count).fill(WIDTH),
      height: new Int32Array(count).fill(HEIGHT),
      pixels,
    },
    boxes: {
      category: Int32Array.from(category),
      boxes: Float64Array.from(boxes),
      area: Float64Array.from(category, (_, row) => (boxes[4 * row + 2] as number) ** 2),
      crowd: new Uint8Array(category.length),
    },
    start: Int32Array.from(start),
    classes: 2,
  };
}
