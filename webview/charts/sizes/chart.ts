import type { ChartConfiguration } from 'chart.js';
import type { Report } from '../../../src/analysis/report/Report.ts';
import { sizeFinding } from './finding.ts';
import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { baseOptions } from '../kit/axes.ts';
import type { ChartModel } from '../kit/ChartModel.ts';
import { BARS_HEIGHT, LANE_HEIGHT, sizeScales } from './scales.ts';
import { type SizePicture, sizePicture } from './points.ts';

/** Box sizes as the network sees them, under one lane of anchor sizes for each level, on one logarithmic axis. */
export function sizeChart(report: Report, wording: Wording): ChartModel {
  const { format, text } = wording;
  const { columns, sizes } = text.charts;
  const points = sizePicture(report);
  return {
    id: 'sizes',
    finding: sizeFinding(report, wording),
    caption: points.anchors.length === 0 ? sizes.captionPoints : sizes.caption,
    height: 90 + BARS_HEIGHT + points.strides.length * LANE_HEIGHT,
    picture: theme => picture(points, theme, wording),
    table: {
      columns: [columns.sizeInPixels, columns.boxes, columns.anchorSizes].map(title => ({
        title,
        show: format.count,
      })),
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

function picture(points: SizePicture, theme: Theme, wording: Wording): ChartConfiguration {
  const { columns } = wording.text.charts;
  const base = baseOptions(theme);
  const legend = { ...base.plugins?.legend?.labels, usePointStyle: true };
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
      ...base,
      plugins: {
        ...base.plugins,
        legend: { ...base.plugins?.legend, labels: legend },
        tooltip: {
          ...base.plugins?.tooltip,
          callbacks: {
            title: () => '',
            label: item => pointWords(points, item.datasetIndex, item.dataIndex, wording),
          },
        },
      },
      scales: sizeScales(points, theme, wording),
    },
  };
}

/** One mark for each anchor size, in the lane of its level. */
function anchorDots({ anchors }: SizePicture, theme: Theme, label: string) {
  return {
    type: 'scatter' as const,
    label,
    data: anchors.map(anchor => ({ x: Math.log2(anchor.size), y: anchor.level })),
    yAxisID: 'lanes',
    // An anchor at the first or last edge is drawn whole.
    clip: 6,
    pointStyle: 'rectRot' as const,
    pointRadius: 4,
    pointHoverRadius: 6,
    backgroundColor: theme.ignored,
    borderColor: theme.text,
    borderWidth: theme.highContrast ? 1 : 0,
  };
}

function pointWords(
  { bins, anchors }: SizePicture,
  dataset: number,
  index: number,
  wording: Wording,
): string {
  const { format, text } = wording;
  const anchor = anchors[index];
  if (dataset === 1 && anchor !== undefined)
    return text.charts.sizes.anchor(format.decimal(anchor.size), format.count(anchor.stride));
  const bin = bins[index];
  return bin === undefined
    ? ''
    : text.charts.sizes.bin(rangeWords(bin, wording), bin.count, format.count(bin.count));
}

function rangeWords(
  bin: { readonly low: number; readonly high: number },
  { format, text }: Wording,
): string {
  return text.charts.sizes.between(format.ratio(bin.low), format.ratio(bin.high));
}
