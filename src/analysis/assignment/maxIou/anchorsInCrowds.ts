import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import type { CrowdRegionRule } from '../../detectors/DetectorSetup.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { Rounding } from '../../geometry/rounding.ts';
import { anchorBox } from '../anchorBox.ts';
import { emptyLevelBox, emptyWindow, iouWindow, toLevelUnits } from '../ious/iouWindow.ts';
import type { TargetBox } from '../TargetBox.ts';

const window = emptyWindow();
const placed = emptyLevelBox();

/** Least area that overlaps are divided by, as in MMDetection's `bbox_overlaps`. */
const EPSILON = Math.fround(1e-6);

/**
 * The anchors that are ignored because of crowd regions: more than the rule's share of them (or of the region) is common to
 * both (MMDetection 3.3, `MaxIoUAssigner.assign` with `bbox_overlaps` in mode `iof`).
 */
export function* anchorsInCrowds(
  grid: AnchorGrid,
  regions: readonly TargetBox[],
  rule: CrowdRegionRule,
  round: Rounding,
): Steps<Set<number>> {
  const found = new Set<number>();
  for (const region of regions)
    for (const level of grid.levels) {
      yield;
      toLevelUnits(placed, region, level, 0);
      for (let kind = 0; kind < level.anchorsPerCell; kind++)
        if (iouWindow(window, placed, level, kind))
          for (const [anchor, share] of sharesInWindow(level, kind, { region, rule, round }))
            if (share > round(rule.share)) found.add(anchor);
    }
  return found;
}

interface Shares {
  readonly region: TargetBox;
  readonly rule: CrowdRegionRule;
  readonly round: Rounding;
}

function* sharesInWindow(
  level: GridLevel,
  kind: number,
  { region, rule, round }: Shares,
): Iterable<[anchor: number, share: number]> {
  for (let row = window.firstRow; row <= window.lastRow; row++)
    for (let column = window.firstColumn; column <= window.lastColumn; column++) {
      const anchor = anchorBox(level, { row, column, offset: 4 * kind }, round);
      const width = round(Math.min(region.x2, anchor.x2) - Math.max(region.x1, anchor.x1));
      const height = round(Math.min(region.y2, anchor.y2) - Math.max(region.y1, anchor.y1));
      if (!(width > 0 && height > 0)) continue;
      const whole = Math.max(rule.of === 'anchor' ? anchor.area : region.area, EPSILON);
      const index = level.first + (row * level.columns + column) * level.anchorsPerCell + kind;
      yield [index, round(round(width * height) / whole)];
    }
}
