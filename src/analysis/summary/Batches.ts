import type { BoxColumns } from '../annotations/Dataset.ts';
import type { RowsByImage } from '../annotations/rowsByImage.ts';
import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import { seededRandom } from '../geometry/seededRandom.ts';
import { leftOutFor } from './leftOut.ts';

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
export function batchesOf(job: Images, size: number): Batches {
  const { images, setup } = job;
  const used = shuffled(usedImages(job));
  const ratio = (image: number) =>
    (images.width[image] as number) / (images.height[image] as number);
  const kinds =
    setup.batching === 'orientation'
      ? [used.filter(image => ratio(image) > 1), used.filter(image => !(ratio(image) > 1))]
      : [setup.batching === 'ratio' ? used.toSorted((a, b) => ratio(a) - ratio(b)) : used];
  const order = Int32Array.from(kinds.flat());
  const place = new Int32Array(images.count).fill(-1);
  for (const [at, image] of order.entries()) place[image] = at;
  const starts: number[] = [];
  let end = 0;
  for (const kind of kinds) {
    for (let i = 0; i < kind.length; i += size) starts.push(end + i);
    end += kind.length;
  }
  const start = Int32Array.from([...starts, end]);
  const batch = new Int32Array(order.length);
  for (let i = 0; i < starts.length; i++) batch.fill(i, start[i], start[i + 1]);
  return { size, order, place, start, batch };
}

/** The images of an image's batch, itself among them. */
export function batchOf({ order, place, start, batch }: Batches, image: number): Int32Array {
  const own = batch[place[image] as number] as number;
  return order.subarray(start[own], start[own + 1]);
}

function usedImages({ setup, images, boxes, groups }: Images): number[] {
  const used: number[] = [];
  for (let image = 0; image < images.count; image++) {
    const [width, height] = [images.width[image] as number, images.height[image] as number];
    if (!(width > 0 && height > 0)) continue;
    const rows = groups.rows.subarray(groups.start[image], groups.start[image + 1]);
    if (setup.leavesOut && leftOutFor(setup.leavesOut, { width, height }, rows, boxes) !== -1)
      continue;
    used.push(image);
  }
  return used;
}

/** Fisher and Yates. */
function shuffled(images: number[]): number[] {
  const random = seededRandom(SEED);
  for (let i = images.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [images[i], images[other]] = [images[other] as number, images[i] as number];
  }
  return images;
}
