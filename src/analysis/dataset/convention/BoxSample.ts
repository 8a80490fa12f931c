import type { AnnotationColumns, Dataset } from '../Dataset.ts';

/** Four numbers of a box as they are written, its area where one is given, and the size of its image in pixels. */
export interface WrittenBox {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  /** NaN where it is not given, or not above 0. */
  readonly area: number;
  readonly width: number;
  readonly height: number;
}

/** One of those that `sampleBoxes` takes. */
export interface SampledBox extends WrittenBox {
  /** See `levelOf`. */
  readonly level: number;
}

type BoxesWithIds = Pick<AnnotationColumns, 'boxes' | 'ids'>;

/** A systematic mistake shows in as many; more would only take time. */
const MOST_BOXES = 20_000;

/** A number, and its bits. */
const NUMBER = new Float64Array(1);
const WORDS = new Uint32Array(NUMBER.buffer);

/**
 * All boxes have level 0 or more, half of them 1 or more, half of those 2 or more, and so on, by a hash of the id and the
 * numbers of a box: it has the same level whichever file of a set it stands in.
 */
function levelOf({ boxes, ids }: BoxesWithIds, row: number): number {
  const id = ids.at(row);
  // Hardly ever the same of two boxes, but for those that are alike and have the same id.
  NUMBER[0] =
    (boxes[4 * row] as number) +
    Math.SQRT2 * (boxes[4 * row + 1] as number) +
    Math.E * (boxes[4 * row + 2] as number) +
    Math.PI * (boxes[4 * row + 3] as number) +
    (typeof id === 'number' ? id / 7 : 0);
  // The finaliser of MurmurHash3 (Appleby, public domain).
  let bits = (WORDS[0] as number) ^ Math.imul(WORDS[1] as number, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return Math.clz32(bits ^ (bits >>> 16));
}

/** Of so many annotations, boxes from this level on are looked at. */
function lowestLevelOf(count: number): number {
  return Math.max(0, Math.ceil(Math.log2(count / MOST_BOXES)));
}

/** Whether a box with this sum of its numbers lies somewhere on an image with a size. */
export function isPlaced(sum: number, width: number, height: number): boolean {
  return Number.isFinite(sum) && width > 0 && height > 0;
}

/** Whether an area is given, and can be that of a box. */
export function isArea(given: number): boolean {
  return given > 0 && given < Infinity;
}

/** Boxes with four finite numbers on an image with a size: all, or of many those that `levelOf` chooses. */
export function sampleBoxes({
  images,
  annotations,
}: Pick<Dataset, 'images' | 'annotations'>): readonly SampledBox[] {
  const { boxes, area, image, count } = annotations;
  const lowest = lowestLevelOf(count);
  const sample: SampledBox[] = [];
  for (let row = 0; row < count; row++) {
    const level = levelOf(annotations, row);
    if (level < lowest) continue;
    const of = image[row] as number;
    const width = images.width[of] ?? Number.NaN;
    const height = images.height[of] ?? Number.NaN;
    const a = boxes[4 * row] as number;
    const b = boxes[4 * row + 1] as number;
    const c = boxes[4 * row + 2] as number;
    const d = boxes[4 * row + 3] as number;
    const given = area[row] as number;
    if (isPlaced(a + b + c + d, width, height))
      sample.push({ a, b, c, d, width, height, level, area: isArea(given) ? given : Number.NaN });
  }
  return sample;
}

/** What `sampleBoxes` takes of two files together. @param count of the annotations of both */
export function mergeBoxes(
  one: readonly SampledBox[],
  other: readonly SampledBox[],
  count: number,
): readonly SampledBox[] {
  const lowest = lowestLevelOf(count);
  return [...one, ...other].filter(({ level }) => level >= lowest);
}
