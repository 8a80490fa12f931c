import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Theme } from '../../theme/Theme.ts';
import { truncateLabel } from './truncateLabel.ts';

/** The look that all axes share. */
export function axis(theme: Theme, title: string | null, hasGrid: boolean) {
  const font = { family: theme.fontFamily, size: theme.fontSize };
  return {
    grid: { display: hasGrid, color: theme.grid, drawTicks: false },
    border: { display: !hasGrid, color: theme.grid },
    ticks: { color: theme.mutedText, font, padding: 6 },
    title: { display: title !== null, text: title ?? '', color: theme.mutedText, font },
  } as const;
}

/** Positions in a grid of cells: cell n reaches from n to n + 1. */
export function cellAxis(theme: Theme, title: string | null, cells: number) {
  return {
    ...axis(theme, title, false),
    type: 'linear',
    offset: false,
    min: 0,
    max: cells,
  } as const;
}

/** Counts on a logarithmic axis, with a tick at each power of ten. It starts below 1 so that a count of 1 is off the edge. */
export function logCountAxis(theme: Theme, title: string, format: NumberFormat) {
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

/** Shares from 0 to 100 %. */
export function shareAxis(theme: Theme, title: string | null, format: NumberFormat) {
  const base = axis(theme, title, true);
  const callback = (value: string | number) => format.share(Number(value));
  const ticks = { ...base.ticks, stepSize: 0.25, maxRotation: 0, callback };
  return { ...base, min: 0, max: 1, ticks } as const;
}

/** Numbers from 0 to the largest, with few ticks. */
export function numberAxis(theme: Theme, title: string | null, format: NumberFormat) {
  return fittedAxis(theme, title, format.compact);
}

/** Counts from 0 to the largest, with ticks at whole numbers only. */
export function countAxis(theme: Theme, title: string | null, format: NumberFormat) {
  const base = numberAxis(theme, title, format);
  return { ...base, ticks: { ...base.ticks, precision: 0 } } as const;
}

/** Shares from 0 to the largest. */
export function fittedShareAxis(theme: Theme, title: string | null, format: NumberFormat) {
  return fittedAxis(theme, title, format.share);
}

function fittedAxis(theme: Theme, title: string | null, show: (value: number) => string) {
  const base = axis(theme, title, true);
  const callback = (value: string | number) => show(Number(value));
  return {
    ...base,
    beginAtZero: true,
    ticks: { ...base.ticks, maxTicksLimit: 6, callback },
  } as const;
}

/** Beyond this many, class names are upright: at the angle that just fits they are harder to read. */
const MAX_LEVEL_NAMES = 6;

/** Axes of a grid of cells whose rows and columns are the same classes. */
export function classCells(names: readonly string[], theme: Theme) {
  const base = cellAxis(theme, null, names.length);
  const scale = {
    ...base,
    afterBuildTicks: (built: { ticks: { value: number }[] }) => {
      built.ticks = names.map((_, index) => ({ value: index + 0.5 }));
    },
    ticks: {
      ...base.ticks,
      color: theme.text,
      autoSkip: false,
      callback: (value: string | number) =>
        truncateLabel(names[Math.floor(Number(value))] ?? '', 14),
    },
  };
  const minRotation = names.length > MAX_LEVEL_NAMES ? 90 : 0;
  return {
    x: { ...scale, ticks: { ...scale.ticks, minRotation, maxRotation: 90 } },
    y: { ...scale, reverse: true },
  };
}
