import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { barChart } from '../kit/barChart.ts';
import type { Picture } from '../kit/ChartModel.ts';
import type { ClassBars } from './namedBars.ts';

/** The whole long tail: a thin bar per class, labelled by rank. */
export function rankBars(
  { rows, chosen }: ClassBars,
  theme: Theme,
  { format, text: { charts } }: Wording,
): Picture {
  return barChart(
    {
      labels: rows.map(row => row.name),
      series: [
        {
          label: charts.columns.boxes,
          values: rows.map(row => row.boxes),
          fill: {
            backgroundColor:
              chosen === null
                ? theme.foreground
                : rows.map((_, index) => (index === chosen ? theme.ignored : theme.foreground)),
          },
        },
      ],
      scale: 'log-counts',
      bars: { barPercentage: 1, categoryPercentage: 1 },
      categories: {
        title: charts.axes.rank,
        ticks: {
          maxRotation: 0,
          autoSkipPadding: 24,
          callback: (_, index) => format.count(index + 1),
        },
      },
    },
    theme,
    format,
  );
}
