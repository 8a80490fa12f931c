import type { BoxShapes, DetectorReport } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { shapeFinding } from './finding.ts';

type Levels = DetectorReport['levels'];

/** Pixels: radius of a cell with one box beside one with all of them. */
const LEAST = 1.5;
const MOST = 11;

/** Widths and heights of the boxes with those of the anchors, on two logarithmic axes of one scale. */
export function shapeChart(shapes: BoxShapes, levels: Levels, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, shapes: words } = text.charts;
  const anchors = levels.flatMap(({ stride, shapes: own = [] }) =>
    own.map(([width, height]) => ({ width, height, stride })),
  );
  const rangeOf = (bin: number) => rangeWords(shapes.edges, bin, wording);
  return {
    id: 'shapes',
    finding: shapeFinding(shapes, levels, wording),
    caption: words.caption(anchors.length),
    height: 320,
    // Nothing is counted of it by class.
    ignoresClassFilter: true,
    picture: theme => picture(shapes, anchors, theme, wording),
    table: {
      columns: [
        { title: words.columns.width, show: format.count },
        { title: words.columns.height, show: format.count, isText: true },
        { title: columns.boxes, show: format.count },
      ],
      rows: shapes.cells.map(([column, row, boxes]) => [rangeOf(column), rangeOf(row), boxes]),
    },
  };
}

interface Anchor {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
}

function picture(
  { edges, cells }: BoxShapes,
  anchors: readonly Anchor[],
  theme: Theme,
  wording: Wording,
): Picture {
  const { shapes: words } = wording.text.charts;
  const boxes = boxDots({ edges, cells }, theme, wording.text.charts.columns.boxes);
  return {
    type: 'scatter',
    data: {
      datasets: anchors.length === 0 ? [boxes] : [anchorDots(anchors, theme, words.anchors), boxes],
    },
    options: {
      ...chartOptions(theme, {
        legend: anchors.length > 0 && { usePointStyle: true },
        tooltip: {
          title: () => '',
          label: ({ datasetIndex, dataIndex }) => {
            const anchor = datasetIndex === 0 ? anchors[dataIndex] : undefined;
            return anchor === undefined
              ? cellLines(edges, cells[dataIndex], wording)
              : anchorLine(anchor, wording);
          },
        },
      }),
      scales: {
        x: pixelAxis(theme, words.width, wording),
        y: pixelAxis(theme, words.height, wording),
      },
    },
  };
}

function anchorDots(anchors: readonly Anchor[], theme: Theme, label: string) {
  return {
    label,
    data: anchors.map(({ width, height }) => ({ x: Math.log2(width), y: Math.log2(height) })),
    pointStyle: 'rectRot' as const,
    pointRadius: 5,
    pointHoverRadius: 7,
    backgroundColor: theme.ignored,
    borderColor: theme.text,
    borderWidth: 1,
    // Marks at the edges are not cut.
    clip: MOST,
  };
}

function boxDots({ edges, cells }: BoxShapes, theme: Theme, label: string) {
  const fullest = cells.reduce((most, [, , boxes]) => Math.max(most, boxes), 1);
  const middle = (bin: number) => Math.log2((edges[bin] ?? 1) * (edges[bin + 1] ?? 1)) / 2;
  // By area, so that a dot of twice the ink stands for twice the boxes.
  const radius = cells.map(([, , boxes]) => LEAST + (MOST - LEAST) * Math.sqrt(boxes / fullest));
  return {
    label,
    data: cells.map(([column, row]) => ({ x: middle(column), y: middle(row) })),
    pointStyle: 'circle' as const,
    pointRadius: radius,
    pointHoverRadius: radius.map(size => size + 1),
    backgroundColor: theme.foreground,
    borderWidth: 0,
    clip: MOST,
  };
}

function cellLines(
  edges: readonly number[],
  cell: BoxShapes['cells'][number] | undefined,
  wording: Wording,
): string[] {
  const [column, row, boxes] = cell ?? [0, 0, 0];
  return wording.text.charts.shapes.cell({
    width: rangeWords(edges, column, wording),
    height: rangeWords(edges, row, wording),
    boxes,
    count: wording.format.count(boxes),
  });
}

function anchorLine({ width, height, stride }: Anchor, { format, text }: Wording): string {
  return text.charts.shapes.anchor({
    width: format.rounded(width),
    height: format.rounded(height),
    stride: format.count(stride),
  });
}

/** A tick at each power of two. */
function pixelAxis(theme: Theme, title: string, { format }: Wording) {
  const base = axis(theme, title, true);
  const callback = (value: string | number) => format.count(2 ** Number(value));
  return {
    ...base,
    type: 'linear',
    ticks: {
      ...base.ticks,
      stepSize: 1,
      precision: 0,
      maxRotation: 0,
      autoSkipPadding: 6,
      callback,
    },
  } as const;
}

function rangeWords(edges: readonly number[], bin: number, { format, text }: Wording): string {
  return text.charts.sizes.between(
    format.ratio(edges[bin] ?? 0),
    format.ratio(edges[bin + 1] ?? 0),
  );
}
