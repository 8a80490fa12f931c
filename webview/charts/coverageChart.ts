import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Histogram } from '../../src/analysis/report/Report.ts';
import { coverage, coverageFinding } from '../findings/coverage.ts';
import { axis, baseOptions } from './axes.ts';
import type { ChartModel } from './ChartModel.ts';

/** The coverage curve: best possible recall against the IoU that is asked for. */
export function coverageChart(bestIou: Histogram, format: NumberFormat): ChartModel {
  const points = coverage(bestIou);
  return {
    id: 'coverage',
    finding: coverageFinding(points, format),
    caption: 'Share of the boxes whose best anchor reaches an IoU. Counted.',
    height: 220,
    picture: theme => {
      const base = baseOptions(theme);
      const overlap = axis(theme, 'IoU at least', false);
      const share = axis(theme, null, true);
      return {
        type: 'bar',
        data: {
          labels: points.map(point => format.decimal(point.iou)),
          datasets: [
            {
              label: 'Boxes',
              data: points.map(point => point.share),
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
            tooltip: {
              ...base.plugins?.tooltip,
              callbacks: { label: item => format.share(Number(item.raw)) },
            },
          },
          scales: {
            x: { ...overlap, ticks: { ...overlap.ticks, maxRotation: 0, autoSkipPadding: 8 } },
            y: {
              ...share,
              min: 0,
              max: 1,
              ticks: {
                ...share.ticks,
                stepSize: 0.25,
                callback: (value: string | number) => format.share(Number(value)),
              },
            },
          },
        },
      };
    },
    table: {
      titles: ['IoU at least', 'Share of the boxes'],
      rows: points.map(point => [format.decimal(point.iou), format.share(point.share)]),
    },
  };
}
