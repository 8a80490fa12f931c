import { inPieces } from '../../contract/steps/inPieces.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Dataset } from '../../dataset/Dataset.ts';
import { rowsByImage } from '../../dataset/rowsByImage.ts';
import type { LabelRule } from '../../detectors/RecordRule.ts';

/** What a loader of label files makes of a dataset that was converted to them. */
export interface CheckedLabels {
  /** Annotations with a share beyond the limits. */
  readonly beyond: number;
  /** 1 for an image that has one. */
  readonly refused: Uint8Array;
  /** Rows that repeat another one of their image, of images that are not refused. */
  readonly repeated: readonly number[];
}

/** The digits that are written. */
const DIGITS = 6;
/** Up to here rows are compared with each other. */
const FEW = 100;

/** Looks at boxes as label files have them: without crowd regions, and without those that have no side above 0. */
export function* checkLabels(dataset: Dataset, limits: LabelRule): Steps<CheckedLabels> {
  const { images, annotations } = dataset;
  const { rows, start } = yield* rowsByImage(dataset);
  const refused = new Uint8Array(images.count);
  const repeated: number[] = [];
  let beyond = 0;
  yield* inPieces(images.count, (from, to) => {
    for (let image = from; image < to; image++) {
      const size = [images.width[image] as number, images.height[image] as number] as const;
      const labels = rows
        .subarray(start[image], start[image + 1])
        .filter(row => hasLabel(annotations, row));
      let outside = 0;
      for (const row of labels) outside += Number(isBeyond(annotations.boxes, row, size, limits));
      beyond += outside;
      if (outside > 0) refused[image] = 1;
      else repeated.push(...repeatedIn(annotations, labels));
    }
  });
  return { beyond, refused, repeated };
}

type Columns = Pick<Dataset['annotations'], 'boxes' | 'crowd' | 'category'>;

function hasLabel({ boxes, crowd }: Columns, row: number): boolean {
  const [x, y, width, height] = boxAt(boxes, row);
  return crowd[row] === 0 && width > 0 && height > 0 && Number.isFinite(x + y + width + height);
}

/** False where the size of the image is not known. */
function isBeyond(
  boxes: Float64Array,
  row: number,
  [wide, high]: readonly [number, number],
  { least, most }: LabelRule,
): boolean {
  const [x, y, width, height] = boxAt(boxes, row);
  const isOut = (share: number) => {
    // Rounding moves a share by a millionth of itself at most.
    if (share >= 0 && share <= 0.999) return false;
    const written = Math.fround(Number(share.toPrecision(DIGITS)));
    return written < least || written > most;
  };
  return (
    isOut((x + width / 2) / wide) ||
    isOut((y + height / 2) / high) ||
    isOut(width / wide) ||
    isOut(height / high)
  );
}

function repeatedIn({ boxes, category }: Columns, rows: Int32Array): readonly number[] {
  if (rows.length > FEW) return repeatedInMany({ boxes, category }, rows);
  return [...rows].filter((row, at) => {
    for (const other of rows.subarray(0, at))
      if (category[row] === category[other] && areEqual(boxes, row, other)) return true;
    return false;
  });
}

function repeatedInMany(
  { boxes, category }: Pick<Columns, 'boxes' | 'category'>,
  rows: Int32Array,
): readonly number[] {
  const seen = new Set<string>();
  return [...rows].filter(row => {
    const key = `${category[row]} ${boxAt(boxes, row).join(' ')}`;
    return seen.has(key) || !seen.add(key);
  });
}

function areEqual(boxes: Float64Array, row: number, other: number): boolean {
  for (let at = 0; at < 4; at++) if (boxes[4 * row + at] !== boxes[4 * other + at]) return false;
  return true;
}

function boxAt(boxes: Float64Array, row: number): readonly [number, number, number, number] {
  const at = 4 * row;
  return [boxes[at], boxes[at + 1], boxes[at + 2], boxes[at + 3]] as [
    number,
    number,
    number,
    number,
  ];
}
