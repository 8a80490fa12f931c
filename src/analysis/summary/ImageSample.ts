import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { compareIds } from '../dataset/examples.ts';
import type { WrittenId } from '../dataset/Id.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';

/** So many images are kept whole, to be counted again with other anchors. */
const SAMPLE_IMAGES = 600;
/** No image is kept behind so many boxes: sets of crowded images would be counted for longer than they are worth. */
const SAMPLE_BOXES = 20_000;

/**
 * The images with boxes and a size that have the lowest hashes, by hash and id, as long as those before have few enough
 * boxes. Of two files together these are among those of both.
 */
export type ImageSample = readonly SampledImage[];

export interface SampledImage {
  readonly hash: number;
  readonly id: WrittenId;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** x, y, width, height of each of its boxes in pixels, in the order of the file; NaN as in `BoxColumns`. */
  readonly boxes: readonly number[];
  readonly area: readonly number[];
  readonly crowd: readonly number[];
}

export function* sampleImages(
  dataset: Dataset,
  { start, rows }: RowsByImage,
  hashes: Uint32Array,
): Steps<ImageSample> {
  const { ids, width, height } = dataset.images;
  const kept: Candidate[] = [];
  yield* inPieces(hashes.length, (from, to) => {
    for (let image = from; image < to; image++) {
      const hash = hashes[image] as number;
      if (kept.length === SAMPLE_IMAGES && hash > (kept.at(-1) as Candidate).hash) continue;
      const hasBoxes = (start[image + 1] as number) > (start[image] as number);
      const id = ids.at(image);
      // Also false for NaN.
      const hasSize = (width[image] as number) > 0 && (height[image] as number) > 0;
      if (hasBoxes && hasSize && id !== null) insert(kept, { hash, id, image });
    }
  });
  const boxesOn = ({ image }: Candidate) => (start[image + 1] as number) - (start[image] as number);
  return leading(kept, boxesOn).map(({ image, ...named }) => ({
    ...named,
    width: width[image] as number,
    height: height[image] as number,
    ...boxesOf(dataset, rows.subarray(start[image], start[image + 1])),
  }));
}

/** The sample of two files together. */
export function mergeSamples(one: ImageSample, other: ImageSample): ImageSample {
  const both = [...one, ...other].toSorted(byHash).slice(0, SAMPLE_IMAGES);
  return leading(both, ({ area }) => area.length);
}

/** Those before which there are few enough boxes. */
function leading<T>(sorted: readonly T[], boxesOn: (one: T) => number): readonly T[] {
  let before = 0;
  const end = sorted.findIndex(one => {
    if (before >= SAMPLE_BOXES) return true;
    before += boxesOn(one);
    return false;
  });
  return end < 0 ? sorted : sorted.slice(0, end);
}

type Ranked = Pick<SampledImage, 'hash' | 'id'>;
type Candidate = Ranked & { readonly image: number };

function byHash(one: Ranked, other: Ranked): number {
  return one.hash - other.hash || compareIds(one.id, other.id);
}

function insert(kept: Candidate[], one: Candidate): void {
  let at = kept.length;
  while (at > 0 && byHash(one, kept[at - 1] as Candidate) < 0) at--;
  kept.splice(at, 0, one);
  if (kept.length > SAMPLE_IMAGES) kept.pop();
}

function boxesOf({ annotations: { boxes, area, crowd } }: Dataset, rows: Int32Array) {
  const kept = { boxes: [] as number[], area: [] as number[], crowd: [] as number[] };
  for (const row of rows) {
    for (let at = 4 * row; at < 4 * row + 4; at++) kept.boxes.push(boxes[at] as number);
    kept.area.push(area[row] as number);
    kept.crowd.push(crowd[row] as number);
  }
  return kept;
}
