import type { ChartOptions } from 'chart.js';
import type { NumberFormat } from '../../src/words/numberFormat.ts';
import type { Theme } from '../theme/Theme.ts';

/** Fonts, tooltips and legend in the theme. Nothing moves: changes must show at once, and motion may be unwanted. */
export function baseOptions(theme: Theme): ChartOptions {
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
        align: 'start',
        labels: { boxWidth: 11, boxHeight: 9, padding: 8, color: theme.text, font },
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
      },
    },
  };
}

/** Shared look of an axis; `lines` draws its grid. */
export function axis(theme: Theme, title: string | null, lines: boolean) {
  const font = { family: theme.fontFamily, size: theme.fontSize };
  return {
    grid: { display: lines, color: theme.grid, drawTicks: false },
    border: { display: !lines, color: theme.grid },
    ticks: { color: theme.mutedText, font, padding: 6 },
    title: { display: title !== null, text: title ?? '', color: theme.mutedText, font },
  } as const;
}

/** A logarithmic axis from just below 1, so that a count of 1 still has height, with a tick at each power of ten. */
export function countAxis(theme: Theme, format: NumberFormat, title: string | null) {
  const base = axis(theme, title, true);
  return {
    ...base,
    type: 'logarithmic',
    min: 0.5,
    ticks: {
      ...base.ticks,
      autoSkip: false,
      callback: (value: string | number) => {
        const power = Math.log10(Number(value));
        return Math.abs(power - Math.round(power)) < 1e-9 ? format.compact(Number(value)) : null;
      },
    },
  } as const;
}

/** From 0 to 100 %. */
export function shareAxis(theme: Theme, format: NumberFormat) {
  const base = axis(theme, null, true);
  return {
    ...base,
    min: 0,
    max: 1,
    ticks: {
      ...base.ticks,
      stepSize: 0.25,
      callback: (value: string | number) => format.share(Number(value)),
    },
  } as const;
}

/** Counts from 0: no tick lies between two whole numbers. */
export function wholeAxis(theme: Theme, format: NumberFormat) {
  const base = plainAxis(theme, format);
  return { ...base, ticks: { ...base.ticks, precision: 0 } } as const;
}

/** Numbers from 0, with few ticks. */
export function plainAxis(theme: Theme, format: NumberFormat) {
  const base = axis(theme, null, true);
  return {
    ...base,
    beginAtZero: true,
    ticks: {
      ...base.ticks,
      maxTicksLimit: 6,
      callback: (value: string | number) => format.compact(Number(value)),
    },
  } as const;
}

/** Shares from 0 to as far as they go. */
export function openShareAxis(theme: Theme, format: NumberFormat) {
  const base = plainAxis(theme, format);
  return {
    ...base,
    ticks: {
      ...base.ticks,
      callback: (value: string | number) => format.share(Number(value)),
    },
  } as const;
}
