import type { ChartConfiguration } from 'chart.js';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { sizeFinding } from '../findings/sizeFinding.ts';
import type { Theme } from '../theme/Theme.ts';
import { baseOptions } from './axes.ts';
import type { ChartModel } from './ChartModel.ts';
import { BARS_HEIGHT, LANE_HEIGHT, sizeScales } from './sizeScales.ts';
import { type SizePicture, sizePicture } from './sizePoints.ts';

/** Box sizes as the network sees them, under one lane of anchor sizes for each level, on one logarithmic axis. */
export function sizeChart(report: Report, format: NumberFormat): ChartModel {
  const points = sizePicture(report);
  return {
    id: 'sizes',
    finding: sizeFinding(report, format),
    caption:
      '√(width × height) in pixels of the network input; above, the anchors’ sizes by stride. Counted.',
    height: 90 + BARS_HEIGHT + points.strides.length * LANE_HEIGHT,
    picture: theme => picture(points, theme, format),
    table: {
      titles: ['Size in pixels', 'Boxes', 'Anchor sizes'],
      rows: points.bins.map(bin => [
        rangeWords(bin, format),
        format.count(bin.count),
        points.anchors
          .filter(({ size }) => size >= bin.low && size < bin.high)
          .map(({ size }) => format.decimal(size))
          .join('; '),
      ]),
    },
  };
}

function picture(points: SizePicture, theme: Theme, format: NumberFormat): ChartConfiguration {
  const base = baseOptions(theme);
  const legend = { ...base.plugins?.legend?.labels, usePointStyle: true };
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          label: 'Boxes',
          data: points.bins.map(bin => ({ x: bin.middle, y: bin.count })),
          backgroundColor: theme.foreground,
          pointStyle: 'rect',
          barPercentage: 0.94,
          categoryPercentage: 1,
          grouped: false,
        },
        {
          type: 'scatter',
          label: 'Anchor sizes',
          data: points.anchors.map(anchor => ({ x: Math.log2(anchor.size), y: anchor.level })),
          yAxisID: 'lanes',
          pointStyle: 'rectRot',
          pointRadius: 4,
          pointHoverRadius: 6,
          backgroundColor: theme.ignored,
          borderColor: theme.text,
          borderWidth: theme.highContrast ? 1 : 0,
        },
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
            label: item => pointWords(points, item.datasetIndex, item.dataIndex, format),
          },
        },
      },
      scales: sizeScales(points, theme, format),
    },
  };
}

function pointWords(
  { bins, anchors }: SizePicture,
  dataset: number,
  index: number,
  format: NumberFormat,
): string {
  const anchor = anchors[index];
  if (dataset === 1 && anchor !== undefined)
    return `Anchor ${format.decimal(anchor.size)} px, stride ${format.count(anchor.stride)}`;
  const bin = bins[index];
  return bin === undefined ? '' : `${rangeWords(bin, format)} px: ${format.count(bin.count)}`;
}

function rangeWords(bin: { readonly low: number; readonly high: number }, format: NumberFormat) {
  return `${format.decimal(bin.low)} to ${format.decimal(bin.high)}`;
}
