import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { Dataset } from '../dataset/Dataset.ts';
import { compareIds } from '../dataset/examples.ts';
import type { WrittenId } from '../dataset/Id.ts';
import type { RowsByImage } from '../dataset/rowsByImage.ts';

/** So many images are kept whole, to be counted again with other anchors. */
const SAMPLE_IMAGES = 600;

/**
 * The images with boxes and a size that have the lowest hashes, by hash and id. Of two files together these are the lowest
 * of both.
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
  return kept.map(({ image, ...named }) => ({
    ...named,
    width: width[image] as number,
    height: height[image] as number,
    ...boxesOf(dataset, rows.subarray(start[image], start[image + 1])),
  }));
}

/** The sample of two files together. */
export function mergeSamples(one: ImageSample, other: ImageSample): ImageSample {
  return [...one, ...other].toSorted(byHash).slice(0, SAMPLE_IMAGES);
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
  return {
    boxes: [...rows].flatMap(row => [...boxes.subarray(4 * row, 4 * row + 4)]),
    area: Array.from(rows, row => area[row] as number),
    crowd: Array.from(rows, row => crowd[row] as number),
  };
}
