import type { BoxShapes, DetectorReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';

/** At which a detector calls an anchor foreground, most of the time. */
const LIKE = 0.5;
/** Rounding must not decide on a box that just reaches it. */
const ROUNDING = 1e-9;

/** How many boxes have the shape of an anchor, from the middles of their cells; without anchors, the middle of each side. */
export function shapeFinding(
  { edges, cells }: BoxShapes,
  levels: DetectorReport['levels'],
  { format, text: { charts } }: Wording,
): string {
  const words = charts.shapes;
  const total = cells.reduce((sum, [, , boxes]) => sum + boxes, 0);
  if (total === 0) return words.none;
  const shapes = levels.flatMap(level => level.shapes ?? []);
  if (shapes.length === 0) {
    const [width, height] = ([0, 1] as const).map(side => middleOf(edges, cells, side));
    return words.middle(format.ratio(width ?? 0), format.ratio(height ?? 0));
  }
  const alike = cells.reduce((sum, [column, row, boxes]) => {
    const [width, height] = [middleAt(edges, column), middleAt(edges, row)];
    return shapes.some(shape => centredIou(shape, [width, height]) >= LIKE - ROUNDING)
      ? sum + boxes
      : sum;
  }, 0);
  return words.finding(format.share(alike / total), format.decimal(LIKE));
}

/** IoU of two boxes with one centre. */
function centredIou(one: readonly [number, number], other: readonly [number, number]): number {
  const both = Math.min(one[0], other[0]) * Math.min(one[1], other[1]);
  return both / (one[0] * one[1] + other[0] * other[1] - both);
}

function middleAt(edges: readonly number[], bin: number): number {
  return Math.sqrt((edges[bin] ?? 1) * (edges[bin + 1] ?? 1));
}

/** The upper end of the bin that half of the boxes lie up to. @param side 0 for widths, 1 for heights */
function middleOf(edges: readonly number[], cells: BoxShapes['cells'], side: 0 | 1): number {
  const total = cells.reduce((sum, [, , boxes]) => sum + boxes, 0);
  let below = 0;
  for (const cell of cells.toSorted((one, other) => one[side] - other[side])) {
    below += cell[2];
    if (2 * below >= total) return edges[cell[side] + 1] ?? 0;
  }
  return 0;
}
