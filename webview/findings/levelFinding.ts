import type { LevelCounts } from '../../src/analysis/report/levelCounts.ts';
import type { NumberFormat } from '../../src/analysis/report/numberFormat.ts';

/** The level with most anchors is the one that floods the loss: say how much of the foreground it brings along. */
export function levelFinding(levels: readonly LevelCounts[], format: NumberFormat): string {
  const anchors = levels.reduce((sum, level) => sum + level.anchors, 0);
  const foreground = levels.reduce((sum, level) => sum + level.foreground, 0);
  const [largest] = levels.toSorted((one, other) => other.anchors - one.anchors);
  if (largest === undefined || foreground === 0) return 'No level has a foreground anchor';
  const shareOfAnchors = format.share(largest.anchors / anchors);
  const shareOfForeground = largest.foreground / foreground;
  const contrast = shareOfForeground < largest.anchors / anchors / 2 ? 'but only ' : 'and ';
  return `Stride ${format.count(largest.stride)} has ${shareOfAnchors} of the anchors ${contrast}${format.share(shareOfForeground)} of the foreground`;
}
