import type { Chart, Plugin } from 'chart.js';
import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, logCountAxis } from '../kit/axes.ts';
import type { Picture } from '../kit/ChartModel.ts';
import { chartOptions } from '../kit/chartOptions.ts';
import type { ClassBars } from './namedBars.ts';

/** Pixels of the dot of the chosen class. */
const CHOSEN = 6;

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
          pointHoverRadius: CHOSEN,
          // Dots at the ends are not cut.
          clip: CHOSEN,
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

interface Chosen {
  /** Index of the class that stands out; null for none. */
  readonly chosen: number | null;
}

/** Beside what Chart.js knows: a radius for each of thousands of classes would be looked up one by one. */
function chosenOf(chosen: number | null): object {
  return { chosen } satisfies Chosen;
}

/** The dot of the chosen class, in the colour of the text. */
const chosenDot: Plugin = {
  id: 'chosenDot',
  afterDatasetsDraw: (chart: Chart) => {
    const { chosen } = chart.data.datasets[0] as unknown as Chosen;
    const mark = chosen === null ? undefined : chart.getDatasetMeta(0).data[chosen];
    if (mark === undefined) return;
    const { ctx } = chart;
    ctx.save();
    ctx.fillStyle = chart.options.color as string;
    ctx.beginPath();
    ctx.arc(mark.x, mark.y, CHOSEN - 1, 0, 2 * Math.PI);
    ctx.fill();
    ctx.restore();
  },
};
