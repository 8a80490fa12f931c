import type { LevelCounts } from '../../../src/analysis/report/derive/levelCounts.ts';
import type { Wording } from '../../kit/Wording.ts';

/** The level with the most anchors dominates the loss: its share of the anchors against its share of the foreground. */
export function levelFinding(
  levels: readonly LevelCounts[],
  { format, text: { charts } }: Wording,
): string {
  const anchors = levels.reduce((sum, level) => sum + level.anchors, 0);
  const foreground = levels.reduce((sum, level) => sum + level.foreground, 0);
  const [largest] = levels.toSorted((one, other) => other.anchors - one.anchors);
  if (largest === undefined || foreground === 0) return charts.levels.none;
  const shareOfForeground = largest.foreground / foreground;
  return charts.levels.finding({
    stride: format.count(largest.stride),
    anchors: format.share(largest.anchors / anchors),
    foreground: format.share(shareOfForeground),
    contrast: shareOfForeground < largest.anchors / anchors / 2,
  });
}
