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
  const posed = BOX + keyPoints;
  const widthOf = (row: number) => {
    const width = rows.width(row);
    return keyPoints > 0 && width === posed ? BOX : width;
  };
  let polygons = false;
  for (let row = 0; row < rows.count; row++) polygons ||= widthOf(row) > BOX + 1;
  const values = new Float32Array(BOX * rows.count);
  for (let row = 0; row < rows.count; row++) {
    const width = widthOf(row);
    const isShaped = polygons ? width % 2 === 1 && width >= 3 && width !== BOX : width === BOX;
    if (isShaped) {
      const into = values.subarray(BOX * row, BOX * row + BOX);
      if (polygons) boxOfPolygon(rows, row, into);
      else for (let column = 0; column < BOX; column++) into[column] = rows.at(row, column);
      if (isAllowed(into)) continue;
    }
    return { refusedAt: rows.lines[row] as number };
  }
  return dropRepeated({ rows, polygons }, values);
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
  into[0] = rows.at(row, 0);
  into[1] = Math.fround(left + right) / 2;
  into[2] = Math.fround(top + bottom) / 2;
  into[3] = right - left;
  into[4] = bottom - top;
}

/** NaN is not. */
function isAllowed(box: Float32Array): boolean {
  const [name, x, y, width, height] = box as unknown as readonly [
    number,
    number,
    number,
    number,
    number,
  ];
  return (
    name >= 0 &&
    Number.isInteger(name) &&
    inShares(x) &&
    inShares(y) &&
    inShares(width) &&
    inShares(height) &&
    width >= 0 &&
    height >= 0
  );
}

function inShares(value: number): boolean {
  return value >= LEAST_SHARE && value <= MOST_SHARE;
}
