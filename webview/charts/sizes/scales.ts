import type { Wording } from '../../kit/Wording.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { SizePoints } from './points.ts';

/** Pixels. */
export const BARS_HEIGHT = 130;
export const LANE_HEIGHT = 18;

/** Two plots over one x axis of powers of two: bars below, a lane per level above. */
export function sizeScales({ bins, strides }: SizePoints, theme: Theme, wording: Wording) {
  const { format, text } = wording;
  const { axes } = text.charts;
  const sizes = axis(theme, axes.pixels, true);
  const counts = axis(theme, null, true);
  const rows = {
    x: {
      ...sizes,
      type: 'linear',
      // By default, bars are centred on the ticks; here the ticks are the edges between bars.
      offset: false,
      grid: { ...sizes.grid, offset: false },
      min: Math.floor(bins[0]?.from ?? 0),
      max: Math.ceil(bins.at(-1)?.to ?? 1),
      ticks: {
        ...sizes.ticks,
        stepSize: 1,
        maxRotation: 0,
        autoSkipPadding: 6,
        callback: (value: string | number) => format.count(2 ** Number(value)),
      },
    },
    y: {
      ...counts,
      beginAtZero: true,
      stack: 'rows',
      stackWeight: BARS_HEIGHT,
      ticks: {
        ...counts.ticks,
        maxTicksLimit: 5,
        precision: 0,
        // The topmost label would overlap that of the lowest lane.
        callback: (value: string | number, index: number, ticks: readonly unknown[]) =>
          index > 0 && index === ticks.length - 1 && strides.length > 0
            ? ''
            : format.compact(Number(value)),
      },
    },
  } as const;
  return strides.length === 0 ? rows : { ...rows, lanes: laneScale(strides, theme, wording) };
}

/** A line per level, finest on top. */
function laneScale(strides: readonly number[], theme: Theme, { format, text }: Wording) {
  const lanes = axis(theme, text.charts.axes.lane, true);
  return {
    ...lanes,
    type: 'linear',
    axis: 'y',
    position: 'left',
    stack: 'rows',
    stackWeight: LANE_HEIGHT * strides.length,
    reverse: true,
    min: -0.5,
    max: strides.length - 0.1,
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = strides.map((_, level) => ({ value: level }));
    },
    ticks: {
      ...lanes.ticks,
      autoSkip: false,
      callback: (value: string | number) => format.count(strides[Number(value)] ?? 0),
    },
  } as const;
}
