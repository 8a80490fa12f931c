import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import type { Picture } from '../kit/ChartModel.ts';
import { dotChart } from '../kit/dotChart.ts';
import { truncateLabel } from '../kit/truncateLabel.ts';
import { withValueLabels } from '../kit/valueLabels.ts';
import type { ClassBars } from './namedBars.ts';

/** A dot per class over a logarithmic axis, which shows the rare ones too, with its name on the left and its number after it. */
export function namedDots(
  { rows, chosen }: ClassBars,
  theme: Theme,
  { format, text }: Wording,
): Picture {
  const { columns, axes } = text.charts;
  const numbers = rows.map(row => format.count(row.boxes));
  const chart = dotChart(
    {
      labels: rows.map(row => row.name),
      series: [
        {
          label: columns.boxes,
          values: rows.map(row => row.boxes),
          color: theme.foreground,
          shape: 'circle',
          chosen,
        },
      ],
      titles: [null, axes.boxesLog],
      horizontal: true,
      ticks: { callback: (_, index) => truncateLabel(rows[index]?.name ?? '', 18) },
    },
    theme,
    format,
  );
  return withValueLabels(chart, numbers, theme, 10);
}
