import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis, shareAxis } from './axes.ts';
import type { ChartModel, Picture } from './ChartModel.ts';
import { chartOptions } from './chartOptions.ts';
import { shareLabel } from './tooltipLabels.ts';

/** A share against a quantity, at the places where it was counted. */
export interface CurveChart {
  readonly points: readonly { readonly x: number; readonly share: number; readonly name: string }[];
  readonly label: string;
  /** With units. */
  readonly titles: readonly [across: string, up: string];
  /** Counts of very different size: over log(1 + x), on which 0 has a place too. */
  readonly logarithmic?: boolean;
  readonly tick: (value: number) => string;
  /** Where the axis ends; at the last point where it is left out. */
  readonly max?: number;
}

/** Pixels between the labels of a logarithmic axis. */
const LABEL_ROOM = 26;

/** A line with a mark at each place: between two of them it is not known where it rises, and bins of any width are true. */
function curvePicture(curve: CurveChart, theme: Theme, format: NumberFormat): Picture {
  const { points, label, titles, logarithmic = false } = curve;
  const place = logarithmic ? Math.log1p : (value: number) => value;
  const base = axis(theme, titles[0], false);
  const places = points.map(({ x }) => x);
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          label,
          data: points.map(({ x, share }) => ({ x: place(x), y: share })),
          showLine: true,
          borderColor: theme.foreground,
          backgroundColor: theme.foreground,
          borderWidth: 2,
          pointRadius: 4,
          pointHoverRadius: 6,
          // Marks at the edges are not cut.
          clip: 8,
        },
      ],
    },
    options: {
      ...chartOptions(theme, {
        legend: false,
        tooltip: {
          title: items => points[items[0]?.dataIndex ?? 0]?.name ?? '',
          label: item => shareLabel(format)({ dataset: item.dataset, raw: item.parsed.y }),
        },
      }),
      interaction: { mode: 'nearest', axis: 'x', intersect: false },
      scales: {
        x: {
          ...base,
          type: 'linear',
          min: place(places[0] ?? 0),
          max: place(curve.max ?? Math.max(1, places.at(-1) ?? 1)),
          ...(logarithmic && {
            afterBuildTicks: (scale: TickScale) => {
              scale.ticks = apartOn(places, place, (LABEL_ROOM * scale.max) / scale.width);
            },
          }),
          ticks: {
            ...base.ticks,
            maxRotation: 0,
            autoSkip: !logarithmic,
            callback: value =>
              curve.tick(logarithmic ? Math.round(Math.expm1(Number(value))) : Number(value)),
          },
        },
        y: shareAxis(theme, titles[1], format),
      },
    },
  };
}

interface TickScale {
  ticks: { value: number }[];
  readonly width: number;
  readonly max: number;
}

/** Ticks at the places that are at least a gap from the one before. */
function apartOn(
  places: readonly number[],
  place: (value: number) => number,
  gap: number,
): { value: number }[] {
  const kept: { value: number }[] = [];
  for (const at of places.map(place)) {
    const last = kept.at(-1);
    if (last === undefined || at - last.value >= gap) kept.push({ value: at });
  }
  return kept;
}

interface Curve extends Pick<ChartModel, 'id' | 'finding' | 'caption' | 'table'> {
  readonly curve: CurveChart;
}

/** A curve as a chart. */
export function curveChart({ curve, ...texts }: Curve, format: NumberFormat): ChartModel {
  return { ...texts, height: 220, picture: theme => curvePicture(curve, theme, format) };
}
