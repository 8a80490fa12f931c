import type { ClassRow } from '../../../src/analysis/report/derive/classRows.ts';
import type { Wording } from '../../kit/Wording.ts';
import { hatch } from '../../theme/hatch.ts';
import type { Theme } from '../../theme/Theme.ts';
import { barChart } from '../kit/barChart.ts';
import type { Picture } from '../kit/ChartModel.ts';
import type { Fill } from '../kit/fills.ts';
import { truncateLabel } from '../kit/truncateLabel.ts';
import { withValueLabels } from '../kit/valueLabels.ts';

export interface ClassBars {
  readonly rows: readonly ClassRow[];
  /** Index of the highlighted row; null for none. */
  readonly chosen: number | null;
}

/** A bar per class with its name on the left and its number at the end. */
export function namedBars(
  { rows, chosen }: ClassBars,
  theme: Theme,
  { format, text }: Wording,
): Picture {
  const numbers = rows.map(row => format.count(row.boxes));
  const chart = barChart(
    {
      labels: rows.map(row => row.name),
      series: [
        {
          label: text.charts.columns.boxes,
          values: rows.map(row => row.boxes),
          fill: classFill(rows.length, chosen, theme),
        },
      ],
      scale: 'hidden',
      valueTitle: null,
      horizontal: true,
      bars: { barPercentage: 0.85, categoryPercentage: 0.9, minBarLength: 1 },
      categories: {
        border: { display: false },
        ticks: { callback: (_, index) => truncateLabel(rows[index]?.name ?? '', 18) },
      },
    },
    theme,
    format,
  );
  return withValueLabels(chart, numbers, theme, 5);
}

/** The chosen class is solid, the others are hatched. */
function classFill(count: number, chosen: number | null, { foreground }: Theme): Fill {
  const others = hatch(foreground);
  return {
    backgroundColor:
      chosen === null
        ? foreground
        : Array.from({ length: count }, (_, index) => (index === chosen ? foreground : others)),
    borderColor: foreground,
    borderWidth: 1,
  };
}
