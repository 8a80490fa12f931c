import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, logCountAxis } from '../kit/axes.ts';
import type { Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import { chosenDot, chosenOf } from '../kit/chosenDot.ts';
import type { ClassBars } from './namedBars.ts';

/** Pixels of the dot of a class that is pointed at. */
const RADIUS = 6;

/** The whole long tail: the boxes of each class against its rank, as far as there are any. */
export function rankDots(
  { rows, chosen }: ClassBars,
  theme: Theme,
  { format, text: { charts } }: Wording,
): Picture {
  const drawn = rows.filter(({ boxes }) => boxes > 0);
  const base = axis(theme, charts.axes.rank, false);
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          label: charts.columns.boxes,
          data: drawn.map(({ boxes }, index) => ({ x: index + 1, y: boxes })),
          showLine: true,
          borderColor: theme.foreground,
          borderWidth: 2,
          backgroundColor: theme.foreground,
          pointRadius: 0,
          ...chosenOf(chosen),
          pointHoverRadius: RADIUS,
          // Dots at the ends are not cut.
          clip: RADIUS,
        },
      ],
    },
    plugins: [chosenDot],
    options: {
      ...chartOptions(theme, {
        legend: false,
        tooltip: {
          title: items => rows[items[0]?.dataIndex ?? 0]?.name ?? '',
          label: ({ parsed }) => `${charts.columns.boxes}: ${format.count(parsed.y ?? 0)}`,
        },
      }),
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          ...base,
          type: 'linear',
          min: 1,
          max: Math.max(2, drawn.length),
          ticks: {
            ...base.ticks,
            // The step is a round number; the axis begins with the first class.
            maxTicksLimit: 7,
            includeBounds: false,
            maxRotation: 0,
            precision: 0,
            callback: value => format.count(Number(value)),
          },
        },
        y: logCountAxis(theme, charts.axes.boxesLog, format),
      },
    },
  };
}
