import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';
import type { Theme } from '../theme/Theme.ts';
import { axis } from './axes.ts';
import type { SizePicture } from './sizePoints.ts';

/** Pixels. */
export const BARS_HEIGHT = 130;
export const LANE_HEIGHT = 18;

/** Two charts that share an x axis of powers of two: bars below, a lane for each level above. */
export function sizeScales({ bins, strides }: SizePicture, theme: Theme, format: NumberFormat) {
  const sizes = axis(theme, 'pixels', true);
  const counts = axis(theme, null, true);
  const lanes = axis(theme, 'stride', true);
  return {
    x: {
      ...sizes,
      type: 'linear',
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
        callback: (value: string | number) => format.compact(Number(value)),
      },
    },
    lanes: {
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
    },
  } as const;
}
