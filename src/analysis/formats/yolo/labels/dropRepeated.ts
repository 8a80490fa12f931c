import type { KeptRows } from './LabelRows.ts';
import type { RawRows } from './RawRows.ts';

/** Up to here rows are compared with each other; a table of them takes longer. */
const FEW = 100;
const BOX = 5;

interface Original {
  readonly rows: RawRows;
  readonly polygons: boolean;
}

/** Leaves out rows that are equal to one before; polygons are so where all of their points are. */
export function dropRepeated(original: Original, values: Float32Array): KeptRows {
  const { rows } = original;
  const lines = rows.lines.subarray(0, rows.count);
  const repeated =
    rows.count <= FEW ? fewRepeated(original, values) : manyRepeated(original, values);
  if (repeated.length === 0) return { values, lines, repeated: [] };
  const left = new Set(repeated);
  const kept = Array.from(lines.keys()).filter(row => !left.has(row));
  const boxes = new Float32Array(BOX * kept.length);
  for (const [index, row] of kept.entries())
    boxes.set(values.subarray(BOX * row, BOX * row + BOX), BOX * index);
  return {
    values: boxes,
    lines: Int32Array.from(kept, row => lines[row] as number),
    repeated: repeated.map(row => lines[row] as number),
  };
}

function fewRepeated(original: Original, values: Float32Array): readonly number[] {
  const repeated: number[] = [];
  for (let row = 1; row < original.rows.count; row++)
    for (let other = 0; other < row; other++)
      if (areEqual(original, values, row, other)) {
        repeated.push(row);
        break;
      }
  return repeated;
}

function areEqual(
  { rows, polygons }: Original,
  values: Float32Array,
  row: number,
  other: number,
): boolean {
  for (let column = 0; column < BOX; column++)
    if (values[BOX * row + column] !== values[BOX * other + column]) return false;
  if (!polygons) return true;
  const width = rows.width(row);
  if (width !== rows.width(other)) return false;
  for (let column = 1; column < width; column++)
    if (rows.at(row, column) !== rows.at(other, column)) return false;
  return true;
}

function manyRepeated({ rows, polygons }: Original, values: Float32Array): readonly number[] {
  const repeated: number[] = [];
  const seen = new Set<string>();
  for (let row = 0; row < rows.count; row++) {
    const start = rows.starts[row] as number;
    const numbers = polygons
      ? rows.values.subarray(start, rows.starts[row + 1])
      : values.subarray(BOX * row, BOX * row + BOX);
    const key = numbers.join(' ');
    if (seen.has(key)) repeated.push(row);
    else seen.add(key);
  }
  return repeated;
}
