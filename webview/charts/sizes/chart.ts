import type { Report } from '../../../src/analysis/report/Report.ts';
import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import type { ChartModel, Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { columnsOf } from '../kit/TableModel.ts';
import { sizeFinding } from './finding.ts';
import { type SizePoints, sizePoints } from './points.ts';
import { BARS_HEIGHT, LANE_HEIGHT, sizeScales } from './scales.ts';

/**
 * Box sizes in the network input below the anchor sizes of each level, on one logarithmic axis.
 *
 * @param pick takes a bin by its index in the report
 */
export function sizeChart(
  report: Report,
  wording: Wording,
  pick?: (bin: number) => void,
): ChartModel {
  const { format, text } = wording;
  const { columns, sizes } = text.charts;
  const points = sizePoints(report);
  return {
    id: 'sizes',
    finding: sizeFinding(report, wording),
    caption: points.anchors.length === 0 ? sizes.captionPoints : sizes.caption,
    height: 90 + BARS_HEIGHT + points.strides.length * LANE_HEIGHT,
    ...(pick !== undefined && {
      hint: text.charts.pickBar,
      pick: (bar, series = 0) => {
        const low = points.bins[bar]?.low;
        // Anchors stand for no boxes.
        if (series === 0 && low !== undefined) pick(report.assignment.boxSizes.edges.indexOf(low));
      },
    }),
    picture: theme => picture(points, theme, wording),
    table: {
      columns: columnsOf([columns.sizeInPixels, columns.boxes, columns.anchorSizes], format.count),
      rows: points.bins.map(bin => [
        rangeWords(bin, wording),
        bin.count,
        points.anchors
          .filter(({ size }) => size >= bin.low && size < bin.high)
          .map(({ size }) => format.decimal(size))
          .join('; '),
      ]),
    },
  };
}

function picture(points: SizePoints, theme: Theme, wording: Wording): Picture {
  const { columns } = wording.text.charts;
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          label: columns.boxes,
          data: points.bins.map(bin => ({ x: bin.middle, y: bin.count })),
          backgroundColor: theme.foreground,
          pointStyle: 'rect',
          barPercentage: 0.94,
          categoryPercentage: 1,
          grouped: false,
        },
        ...(points.strides.length === 0 ? [] : [anchorDots(points, theme, columns.anchorSizes)]),
      ],
    },
    options: {
      ...chartOptions(theme, {
        legend: { usePointStyle: true },
        tooltip: {
          title: () => '',
          label: ({ datasetIndex, dataIndex }) =>
            tooltipLine(points, { datasetIndex, dataIndex }, wording),
        },
      }),
      scales: sizeScales(points, theme, wording),
    },
  };
}

/** A mark for each anchor size, in the lane of its level. */
function anchorDots({ anchors }: SizePoints, theme: Theme, label: string) {
  return {
    type: 'scatter' as const,
    label,
    data: anchors.map(anchor => ({ x: Math.log2(anchor.size), y: anchor.level })),
    yAxisID: 'lanes',
    // Marks at the first and the last edge are not cut.
    clip: 6,
    pointStyle: 'rectRot' as const,
    pointRadius: 4,
    pointHoverRadius: 6,
    backgroundColor: theme.ignored,
    borderColor: theme.text,
    borderWidth: theme.highContrast ? 1 : 0,
  };
}

function tooltipLine(
  { bins, anchors }: SizePoints,
  { datasetIndex, dataIndex }: { readonly datasetIndex: number; readonly dataIndex: number },
  wording: Wording,
): string {
  const { format, text } = wording;
  const anchor = anchors[dataIndex];
  if (datasetIndex === 1 && anchor !== undefined)
    return text.charts.sizes.anchor(format.decimal(anchor.size), format.count(anchor.stride));
  const bin = bins[dataIndex];
  return bin === undefined
    ? ''
    : text.charts.sizes.bin(rangeWords(bin, wording), format.count(bin.count));
}

/** From its lower to its upper edge. */
export function rangeWords(
  bin: { readonly low: number; readonly high: number },
  { format, text }: Wording,
): string {
  return text.charts.sizes.between(format.ratio(bin.low), format.ratio(bin.high));
}
