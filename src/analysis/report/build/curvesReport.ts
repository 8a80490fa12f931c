import type { Dataset } from '../../dataset/Dataset.ts';
import type { ClassCurves } from '../../predictions/classCurves.ts';
import { mean } from '../../predictions/recallPoints.ts';
import type { ConfusionReport, DetectionsReport } from '../DetectionsReport.ts';

/** Lines that a chart tells apart, and rows that a map has room for. */
const [MOST_CURVES, MOST_ROWS] = [40, 20];

/** Curves and confusions of the classes with the most boxes, as far as there are any. */
export function curvesReport(
  dataset: Dataset,
  { classes, cut, confused }: ClassCurves,
): Pick<DetectionsReport, 'curves' | 'confusion'> {
  const idOf = (row: number) => dataset.categories[row]?.id ?? row;
  const read = classes.flatMap(({ precision }) => (precision === null ? [] : [precision]));
  if (read.length === 0) return {};
  const largest = classes
    .map(({ boxes }, row) => ({ boxes, row }))
    .filter(({ boxes }) => boxes > 0)
    .toSorted((a, b) => b.boxes - a.boxes || a.row - b.row);
  const curves = {
    mean: Array.from({ length: 101 }, (_, at) =>
      short(mean(read.map(precision => precision[at] as number))),
    ),
    classes: largest.slice(0, MOST_CURVES).map(({ boxes, row }) => ({
      id: idOf(row),
      boxes,
      precision: (classes[row]?.precision ?? []).map(short),
    })),
  };
  if (cut === null) return { curves };
  const rows = largest.slice(0, MOST_ROWS).map(({ row }) => row);
  return {
    curves,
    confusion: {
      ...cut,
      classes: rows.map(idOf),
      ...matrixOf(rows, dataset.categories.length, confused),
    },
  };
}

/** @param rows classes that have a row of their own */
function matrixOf(
  rows: readonly number[],
  classes: number,
  confused: ClassCurves['confused'],
): Pick<ConfusionReport, 'others' | 'confusedOthers' | 'counts'> {
  const others = classes - rows.length;
  const side = rows.length + (others > 0 ? 2 : 1);
  const places = new Map(rows.map((row, place) => [row, place]));
  const placeOf = (row: number | null) =>
    row === null ? side - 1 : (places.get(row) ?? rows.length);
  const counts = Array.from({ length: side }, () => Array.from({ length: side }, () => 0));
  let confusedOthers = 0;
  for (const { truth, found, count } of confused) {
    const line = counts[placeOf(truth)] as number[];
    const place = placeOf(found);
    line[place] = (line[place] as number) + count;
    if (place === rows.length && placeOf(truth) === place && truth !== found)
      confusedOthers += count;
  }
  return { others, confusedOthers, counts };
}

function short(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
