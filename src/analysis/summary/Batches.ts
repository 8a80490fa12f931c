import type { BoxColumns } from '../dataset/Dataset.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';
import { inPieces } from '../contract/steps/inPieces.ts';
import { sortedInSteps } from '../contract/steps/sortedInSteps.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { seededRandom } from '../geometry/seededRandom.ts';
import { skipReason } from './tallies/skipReason.ts';

/** Which images are padded together: plain columns, so that threads can share them. */
export interface Batches {
  /** Images of a full batch. */
  readonly size: number;
  /** Images in the order of their batches; those that training leaves out are not there. */
  readonly order: Int32Array;
  /** Place of each image in the order; −1 where it is not there. */
  readonly place: Int32Array;
  /** Where each batch starts in the order, and where the last one ends. */
  readonly start: Int32Array;
  /** The batch of each place in the order. */
  readonly batch: Int32Array;
}

/** What batches are made of. */
interface Images {
  readonly setup: DetectorSetup;
  readonly images: {
    readonly count: number;
    readonly width: Float64Array;
    readonly height: Float64Array;
  };
  readonly boxes: BoxColumns;
  readonly groups: RowsByImage;
}

/** One shuffle stands for all epochs: with many images the sums over batches hardly differ. */
const SEED = 1;

/** Batches of `size` images, put together as the framework does; the same each time. */
export function* batchesOf(job: Images, size: number): Steps<Batches> {
  const { images, setup } = job;
  const kinds = yield* kindsOf(yield* shuffled(yield* usedImages(job)), images, setup.batching);
  const order = new Int32Array(kinds.reduce((sum, kind) => sum + kind.length, 0));
  const place = new Int32Array(images.count).fill(-1);
  const batch = new Int32Array(order.length);
  const starts: number[] = [];
  let end = 0;
  for (const kind of kinds) {
    const first = end;
    yield* inPieces(kind.length, (from, to) => {
      for (let i = from; i < to; i++) {
        if (i % size === 0) starts.push(first + i);
        order[first + i] = kind[i] as number;
        place[kind[i] as number] = first + i;
        batch[first + i] = starts.length - 1;
      }
    });
    end += kind.length;
  }
  return { size, order, place, start: Int32Array.from([...starts, end]), batch };
}

/** Images that may share a batch, in the order in which they fill it. */
function* kindsOf(
  used: readonly number[],
  { width, height }: Images['images'],
  batching: DetectorSetup['batching'],
): Steps<readonly (readonly number[])[]> {
  const ratio = (image: number) => (width[image] as number) / (height[image] as number);
  if (batching === 'ratio') return [yield* sortedInSteps(used, (a, b) => ratio(a) - ratio(b))];
  if (batching !== 'orientation') return [used];
  const wide: number[] = [];
  const others: number[] = [];
  yield* inPieces(used.length, (from, to) => {
    for (const image of used.slice(from, to)) (ratio(image) > 1 ? wide : others).push(image);
  });
  return [wide, others];
}

/** The images of an image's batch, itself among them. */
export function batchOf({ order, place, start, batch }: Batches, image: number): Int32Array {
  const own = batch[place[image] as number] as number;
  return order.subarray(start[own], start[own + 1]);
}

function* usedImages({ setup, images, boxes, groups }: Images): Steps<number[]> {
  const used: number[] = [];
  yield* inPieces(images.count, (from, to) => {
    for (let image = from; image < to; image++) {
      const [width, height] = [images.width[image] as number, images.height[image] as number];
      if (!(width > 0 && height > 0)) continue;
      const rows = groups.rows.subarray(groups.start[image], groups.start[image + 1]);
      if (setup.leavesOut !== undefined) {
        const crowd = Uint8Array.from(rows, row => boxes.crowd[row] as number);
        if (skipReason(setup.leavesOut, { width, height }, crowd) !== -1) continue;
      }
      used.push(image);
    }
  });
  return used;
}

/** Fisher and Yates. */
function* shuffled(images: number[]): Steps<number[]> {
  const random = seededRandom(SEED);
  const last = images.length - 1;
  yield* inPieces(last, (from, to) => {
    for (let i = last - from; i > last - to; i--) {
      const other = Math.floor(random() * (i + 1));
      [images[i], images[other]] = [images[other] as number, images[i] as number];
    }
  });
  return images;
}
