import type { Wording } from '../../kit/Page.ts';
import type { Theme } from '../../theme/Theme.ts';
import { axis } from '../kit/axes.ts';
import type { SizePicture } from './points.ts';

/** Pixels. */
export const BARS_HEIGHT = 130;
export const LANE_HEIGHT = 18;

/** Two charts that share an x axis of powers of two: bars below, a lane for each level above. */
export function sizeScales({ bins, strides }: SizePicture, theme: Theme, wording: Wording) {
  const { format, text } = wording;
  const { axes } = text.charts;
  const sizes = axis(theme, axes.pixels, true);
  const counts = axis(theme, null, true);
  const rows = {
    x: {
      ...sizes,
      type: 'linear',
      // A bar chart puts its grid between the ticks: here a tick is an edge between two bars.
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
        // The number at the top would run into the lowest lane's.
        callback: (value: string | number, index: number, ticks: readonly unknown[]) =>
          index > 0 && index === ticks.length - 1 && strides.length > 0
            ? ''
            : format.compact(Number(value)),
      },
    },
  } as const;
  return strides.length === 0 ? rows : { ...rows, lanes: laneScale(strides, theme, wording) };
}

/** The upper part: one line for each level, finest on top. */
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
