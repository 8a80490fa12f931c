import type { ChartOptions, ChartType, LegendItem, TooltipCallbacks } from 'chart.js';
import type { Theme } from '../../theme/Theme.ts';

export type TooltipText = Partial<Pick<TooltipCallbacks<ChartType>, 'title' | 'label'>>;

interface Parts {
  /** False for a single series, which the caption names. */
  readonly legend?:
    | false
    | {
        readonly usePointStyle: true;
        readonly pointStyle?: 'line';
        /** Which entries there are; all where it is left out. */
        readonly filter?: (item: LegendItem) => boolean;
      };
  readonly tooltip?: TooltipText;
}

/**
 * Fonts, tooltips and legend in the theme. There are no animations: changes must show at once, and motion may be unwanted.
 */
export function chartOptions(theme: Theme, { legend, tooltip = {} }: Parts = {}) {
  const font = { family: theme.fontFamily, size: theme.fontSize };
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    font,
    color: theme.text,
    interaction: { mode: 'nearest', intersect: false },
    plugins: {
      legend: {
        display: legend !== false,
        align: 'start',
        labels: { boxWidth: 11, boxHeight: 9, padding: 8, color: theme.text, font, ...legend },
      },
      tooltip: {
        backgroundColor: theme.surface,
        borderColor: theme.border,
        borderWidth: 1,
        titleColor: theme.text,
        bodyColor: theme.text,
        footerColor: theme.mutedText,
        titleFont: font,
        bodyFont: font,
        cornerRadius: 3,
        padding: 8,
        boxPadding: 4,
        caretSize: 4,
        callbacks: tooltip,
      },
    },
  } satisfies ChartOptions;
}
