import type { PointSetting } from '../explore/Exploration.ts';

/** Below this share of boxes without a candidate, there is nothing to say. */
export const LEAST_SHARE = 0.01;

/**
 * Share of boxes without a candidate: of the showings that training makes of them where those are known, else on plain
 * pictures, without those that hang on rounding.
 *
 * @param release of the detector, from 0 for the newest
 */
export function shareWithout({ releases, showings }: PointSetting, release: number): number {
  if (showings !== null) {
    const shown = showings.boxes - showings.dropped;
    return shown === 0 ? 0 : (showings.without[release] ?? 0) / shown;
  }
  const counts = releases[release];
  return counts === undefined || counts.boxes === 0 ? 0 : counts.without.range[0] / counts.boxes;
}
