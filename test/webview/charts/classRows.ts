import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';

/** A class for each number of boxes, each box on an image of its own. */
export function rowsOf(...boxes: number[]): readonly ClassRow[] {
  const total = boxes.reduce((sum, count) => sum + count, 0);
  return boxes.map((count, id) => ({
    id,
    name: `class ${id}`,
    boxes: count,
    images: count,
    foreground: 0,
    unmatched: 0,
    share: count / total,
  }));
}
