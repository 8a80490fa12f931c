import type { NumberFormat } from '../../../../src/words/numberFormat.ts';
import type { Theme } from '../../../theme/Theme.ts';
import { axis } from '../../kit/axes.ts';
import type { Picture } from '../../kit/ChartModel.ts';
import { chartOptions } from '../../kit/chartOptions.ts';

/** A quantity over the settings that were counted. */
export interface SettingLines {
  /** One for each setting, ascending: pixels, or queries. */
  readonly values: readonly number[];
  /** Index of the setting that is marked. */
  readonly chosen: number;
  readonly series: readonly {
    readonly label: string;
    /** Null where there is none. */
    readonly values: readonly (number | null)[];
  }[];
  readonly show: (value: number) => string;
  /** Ticks of the vertical axis; as `show` where there are none. */
  readonly tick?: (value: number) => string;
  /** Whether the values are counts: the vertical axis has no ticks between two. */
  readonly whole?: boolean;
  /** What the tooltip calls a setting. */
  readonly name: (value: number) => string;
  readonly axes: { readonly across: string; readonly up: string };
}

/** Told apart without colours, too. */
const LOOKS = [
  { color: 'foreground', pointStyle: 'circle', borderDash: [] },
  { color: 'ignored', pointStyle: 'rectRot', borderDash: [6, 4] },
  { color: 'background', pointStyle: 'triangle', borderDash: [2, 3] },
] as const;

/** Lines with a mark at each setting, the chosen one larger, over a linear axis: settings are not evenly spaced. */
export function settingLines(lines: SettingLines, theme: Theme, format: NumberFormat): Picture {
  const { values, chosen, series, show, name } = lines;
  const radius = values.map((_, index) => (index === chosen ? 7 : 3.5));
  return {
    type: 'scatter',
    data: {
      datasets: series.map(({ label, values: heights }, index) => {
        const look = LOOKS[index % LOOKS.length] ?? LOOKS[0];
        return {
          label,
          data: values.map((x, at) => ({ x, y: heights[at] ?? NaN })),
          borderColor: theme[look.color],
          backgroundColor: theme[look.color],
          borderDash: [...look.borderDash],
          pointStyle: look.pointStyle,
          showLine: true,
          borderWidth: 2,
          pointRadius: radius,
          pointHoverRadius: radius.map(size => size + 1),
          // Marks at the edges are not cut.
          clip: 8,
        };
      }),
    },
    options: {
      ...chartOptions(theme, {
        ...(series.length === 1 ? { legend: false } : { legend: { usePointStyle: true } }),
        tooltip: {
          title: items => name(items[0]?.parsed.x ?? 0),
          label: item => `${item.dataset.label ?? ''}: ${show(item.parsed.y ?? 0)}`,
        },
      }),
      interaction: { mode: 'index', axis: 'x', intersect: false },
      scales: { x: settingAxis(lines, theme, format), y: valueAxis(lines, theme) },
    },
  };
}

/** Pixels between two labels of the horizontal axis. */
const LABEL_ROOM = 38;

/** A tick at each setting that has room for its label. */
function settingAxis({ values, chosen, axes }: SettingLines, theme: Theme, format: NumberFormat) {
  const base = axis(theme, axes.across, false);
  return {
    ...base,
    type: 'linear',
    min: 0,
    afterBuildTicks: (scale: { ticks: { value: number }[]; width: number; max: number }) => {
      scale.ticks = apart(values, chosen, (LABEL_ROOM * scale.max) / scale.width).map(value => ({
        value,
      }));
    },
    ticks: {
      ...base.ticks,
      maxRotation: 0,
      autoSkip: false,
      callback: (value: string | number) => format.count(Number(value)),
    },
  } as const;
}

/** The values that are at least a gap apart, in order; the chosen one is always among them. */
export function apart(values: readonly number[], chosen: number, gap: number): readonly number[] {
  const first = values[chosen];
  const kept = first === undefined ? [] : [first];
  for (const value of values)
    if (kept.every(other => Math.abs(other - value) >= gap)) kept.push(value);
  return kept.toSorted((one, other) => one - other);
}

function valueAxis({ axes, show, tick = show, whole = false }: SettingLines, theme: Theme) {
  const base = axis(theme, axes.up, true);
  return {
    ...base,
    beginAtZero: true,
    ticks: {
      ...base.ticks,
      maxTicksLimit: 6,
      ...(whole && { precision: 0 }),
      callback: (value: string | number) => tick(Number(value)),
    },
  } as const;
}
