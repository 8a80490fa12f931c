import { dropRepeated } from './dropRepeated.ts';
import type { KeptRows } from './LabelRows.ts';
import type { RawRows } from './RawRows.ts';

/** The line for which the loader refuses the whole file. */
export interface RefusedRows {
  readonly refusedAt: number;
}

/** Shares may be so much beyond the image. The loader compares 32-bit floats, so these are some too. */
const MOST_SHARE = Math.fround(1.01);
const LEAST_SHARE = Math.fround(-0.01);
const BOX = 5;

/**
 * What Ultralytics 8.4.190 keeps of a label file for a detector of boxes: all of its rows, or none. Rows of more than six
 * numbers are polygons, of which the box is taken; where the set says how many numbers its key points have, rows of that
 * length are boxes with key points.
 *
 * @param keyPoints numbers of the key points of a row; 0 where the set has none
 */
export function keptRows(rows: RawRows, keyPoints: number): KeptRows | RefusedRows {
  const posed = keyPoints > 0 ? BOX + keyPoints : BOX;
  const polygons = hasPolygons(rows, posed);
  if (VALUES.length < BOX * rows.count) VALUES = new Float32Array(2 * BOX * rows.count);
  for (let row = 0; row < rows.count; row++) {
    const width = rows.width(row) === posed ? BOX : rows.width(row);
    const isShaped = polygons ? width % 2 === 1 && width >= 3 && width !== BOX : width === BOX;
    if (isShaped) {
      if (polygons) boxOfPolygon(rows, row, VALUES);
      else for (let at = 0; at < BOX; at++) VALUES[BOX * row + at] = rows.at(row, at);
      if (isAllowed(VALUES, BOX * row)) continue;
    }
    return { refusedAt: rows.lines[row] as number };
  }
  return dropRepeated({ rows, polygons }, VALUES.subarray(0, BOX * rows.count));
}

/** Used again for the next file: an array for each of a hundred thousand takes as long as reading them. */
let VALUES = new Float32Array(BOX * 1024);

function hasPolygons(rows: RawRows, posed: number): boolean {
  for (let row = 0; row < rows.count; row++) {
    const width = rows.width(row);
    if (width > BOX + 1 && width !== posed) return true;
  }
  return false;
}

/** Centre and sides of the box around the points, rounded as 32-bit floats are at each step. */
function boxOfPolygon(rows: RawRows, row: number, into: Float32Array): void {
  const width = rows.width(row);
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let column = 1; column < width; column += 2) {
    const x = rows.at(row, column);
    const y = rows.at(row, column + 1);
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const at = BOX * row;
  into[at] = rows.at(row, 0);
  into[at + 1] = Math.fround(left + right) / 2;
  into[at + 2] = Math.fround(top + bottom) / 2;
  into[at + 3] = right - left;
  into[at + 4] = bottom - top;
}

/** NaN is not. */
function isAllowed(values: Float32Array, at: number): boolean {
  const name = values[at] as number;
  if (!(name >= 0 && Number.isInteger(name))) return false;
  for (let side = at + 1; side < at + BOX; side++) {
    const share = values[side] as number;
    if (!(share >= LEAST_SHARE && share <= MOST_SHARE)) return false;
  }
  return (values[at + 3] as number) >= 0 && (values[at + 4] as number) >= 0;
}
