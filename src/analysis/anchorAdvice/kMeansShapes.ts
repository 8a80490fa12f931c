import type { Steps } from '../contract/steps/Steps.ts';

/** A box shape in pixels and how many boxes have it. */
export interface WeightedShape {
  readonly width: number;
  readonly height: number;
  readonly weight: number;
}

/** Anchor shapes that k-means found, small to large. */
export interface ShapeClusters {
  readonly shapes: readonly { readonly width: number; readonly height: number }[];
  /** Mean IoU of a box with the nearest shape, centres aligned, in [0, 1]. */
  readonly meanIou: number;
}

const ROUNDS = 100;
/** IoUs that are worked out in one piece of work. */
const IOUS_A_PIECE = 1 << 15;

/**
 * k-means of box shapes with the distance 1 − IoU (Redmon & Farhadi 2017, YOLO9000, section 2), started by k-means++.
 *
 * @param k number of clusters, ≥ 1; fewer come back where there are fewer shapes
 */
export function* kMeansShapes(
  boxes: readonly WeightedShape[],
  k: number,
  random: () => number,
): Steps<ShapeClusters> {
  let centres = yield* startingCentres(boxes, k, random);
  for (let round = 0; round < ROUNDS; round++) {
    const moved = yield* means(boxes, centres);
    if (moved.every((centre, i) => iou(centre, centres[i] ?? centre) > 1 - 1e-9)) break;
    centres = moved;
  }
  const weight = boxes.reduce((sum, box) => sum + box.weight, 0);
  let covered = 0;
  yield* eachNearest(boxes, centres, (box, _index, overlap) => {
    covered += box.weight * overlap;
  });
  return {
    shapes: centres
      .toSorted((a, b) => a.width * a.height - b.width * b.height)
      .map(({ width, height }) => ({ width, height })),
    meanIou: weight === 0 ? 0 : covered / weight,
  };
}

type Shape = Pick<WeightedShape, 'width' | 'height'>;

/** Each next centre is a box drawn in proportion to its squared distance from the centres so far. */
function* startingCentres(
  boxes: readonly WeightedShape[],
  k: number,
  random: () => number,
): Steps<readonly Shape[]> {
  const centres: Shape[] = [];
  /** IoU of each box with the nearest centre; 0 while there is none. */
  const overlaps = new Float64Array(boxes.length);
  let work = 0;
  while (centres.length < k) {
    const distances = boxes.map((box, i) => box.weight * (1 - (overlaps[i] as number)) ** 2);
    const total = distances.reduce((sum, distance) => sum + distance, 0);
    if (total === 0) break;
    let left = random() * total;
    const drawn = boxes.find((_, i) => (left -= distances[i] ?? 0) < 0);
    if (drawn === undefined) break;
    centres.push(drawn);
    for (const [i, box] of boxes.entries())
      overlaps[i] = Math.max(overlaps[i] as number, iou(box, drawn));
    work += boxes.length;
    if (work < IOUS_A_PIECE) continue;
    work = 0;
    yield;
  }
  return centres;
}

/** The mean shape of each centre's boxes; a centre without boxes stays. */
function* means(
  boxes: readonly WeightedShape[],
  centres: readonly Shape[],
): Steps<readonly Shape[]> {
  const sums = centres.map(() => ({ width: 0, height: 0, weight: 0 }));
  yield* eachNearest(boxes, centres, (box, index) => {
    const sum = sums[index];
    if (sum === undefined) return;
    sum.width += box.weight * box.width;
    sum.height += box.weight * box.height;
    sum.weight += box.weight;
  });
  return centres.map((centre, i) => {
    const { width = 0, height = 0, weight = 0 } = sums[i] ?? {};
    return weight === 0 ? centre : { width: width / weight, height: height / weight };
  });
}

/** Tells each box with the index of the nearest centre, the first of equal ones, and the IoU with that. */
function* eachNearest(
  boxes: readonly WeightedShape[],
  centres: readonly Shape[],
  add: (box: WeightedShape, index: number, iou: number) => void,
): Steps<void> {
  let work = 0;
  for (const box of boxes) {
    const index = nearest(box, centres);
    add(box, index, iou(box, centres[index] ?? box));
    work += centres.length;
    if (work < IOUS_A_PIECE) continue;
    work = 0;
    yield;
  }
}

function nearest(box: Shape, centres: readonly Shape[]): number {
  let best = 0;
  let highest = -1;
  for (let index = 0; index < centres.length; index++) {
    const overlap = iou(box, centres[index] as Shape);
    if (!(overlap > highest)) continue;
    best = index;
    highest = overlap;
  }
  return best;
}

/** IoU of two boxes with one centre. */
function iou(a: Shape, b: Shape): number {
  const shared = Math.min(a.width, b.width) * Math.min(a.height, b.height);
  return shared / (a.width * a.height + b.width * b.height - shared);
}
