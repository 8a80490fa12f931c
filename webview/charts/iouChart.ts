import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Histogram } from '../../src/analysis/report/Report.ts';
import { iouFinding } from '../findings/iouFinding.ts';
import { axis, baseOptions, countAxis } from './axes.ts';
import type { ChartModel } from './ChartModel.ts';
import { countLabel } from './countLabel.ts';

/** Highest IoU of every anchor with a box of its image, on a logarithmic axis. */
export function iouChart(histogram: Histogram, format: NumberFormat): ChartModel {
  const ranges = histogram.counts.map(
    (_, bin) =>
      `${format.decimal(histogram.edges[bin] ?? 0)}–${format.decimal(histogram.edges[bin + 1] ?? 1)}`,
  );
  return {
    id: 'iou',
    finding: iouFinding(histogram, format),
    caption: 'Anchors by their highest IoU with a box, logarithmic. Counted.',
    height: 220,
    picture: theme => {
      const base = baseOptions(theme);
      const overlap = axis(theme, 'highest IoU', false);
      return {
        type: 'bar',
        data: {
          labels: ranges,
          datasets: [
            {
              label: 'Anchors',
              data: histogram.counts.map(count => count || null),
              backgroundColor: theme.foreground,
              barPercentage: 0.94,
              categoryPercentage: 1,
            },
          ],
        },
        options: {
          ...base,
          interaction: { mode: 'index', intersect: false },
          plugins: {
            ...base.plugins,
            legend: { display: false },
            tooltip: { ...base.plugins?.tooltip, callbacks: { label: countLabel(format) } },
          },
          scales: {
            x: { ...overlap, ticks: { ...overlap.ticks, maxRotation: 0, autoSkipPadding: 8 } },
            y: countAxis(theme, format, null),
          },
        },
      };
    },
    table: {
      titles: ['IoU', 'Anchors'],
      rows: histogram.counts.map((count, bin) => [ranges[bin] ?? '', format.count(count)]),
    },
  };
}
