import type { PointGrid, PointLevel } from '../../anchors/PointGrids.ts';
import { arithmeticOf } from '../../detectors/arithmetics.ts';
import type { LevelRange, PointRule } from '../../detectors/PointRule.ts';
import type { FcosRule } from '../../detectors/DetectorSetup.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { float32 } from '../../geometry/rounding.ts';
import type { Assignment } from '../Assignment.ts';
import { Claims } from '../Claims.ts';
import { MatchColumns } from '../MatchColumns.ts';
import { BOXES_SWEPT } from '../pieces.ts';
import { pointAssignment } from '../pointAssignment.ts';
import { type TargetBox, targetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

interface CentredBox extends TargetBox {
  readonly centreX: number;
  readonly centreY: number;
}

type RangedLevel = PointLevel & LevelRange;

/** Slack in cells against rounding, where only a bound is needed. */
const CELLS = 1e-3;
/** Relative slack, likewise. */
const SLACK = 1e-6;

/**
 * Foreground points of FCOS (Tian et al. 2019, with centre sampling): those near a box's centre, on the level whose range
 * holds their distance to the farthest side. Only the few points around each centre are visited.
 */
export class FcosAssigner {
  readonly #rule: FcosRule;
  readonly #points: PointRule;
  readonly #claims = new Claims();
  readonly #foreground = new MatchColumns();

  constructor(rule: FcosRule) {
    this.#rule = rule;
    this.#points = arithmeticOf(rule.variant, 'points');
  }

  *assign(grid: PointGrid, targets: TargetBoxes): Steps<Assignment> {
    this.#claims.reset(grid.count);
    this.#foreground.clear();
    const levels = this.#ranged(grid);
    for (let index = 0; index < targets.count; index++) {
      if (index % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      const box = centred(targets, index);
      const score = this.#points.score(box.area);
      if (score === -Infinity) continue;
      for (const level of levels)
        if (mayHold(level, box)) this.#claim(level, box, { index, score });
    }
    this.#claims.copyTo(this.#foreground, () => NaN);
    return pointAssignment(grid, this.#foreground, box => this.#claims.hasOffered(box));
  }

  #ranged(grid: PointGrid): readonly RangedLevel[] {
    const { centreRadius, sizeRanges } = this.#rule;
    return grid.levels.map((level, index) => {
      const [nearest, farthest] = sizeRanges[index] ?? [0, Infinity];
      return { ...level, nearest, farthest, radius: centreRadius * level.stride };
    });
  }

  #claim(level: RangedLevel, box: CentredBox, claim: { index: number; score: number }): void {
    const { origin, radius, strideX, strideY } = level;
    // A point is inside its box, however far the radius reaches.
    const columns = window(box.centreX - origin, Math.min(radius, reach(box.width)), strideX);
    const rows = window(box.centreY - origin, Math.min(radius, reach(box.height)), strideY);
    for (let row = Math.max(0, rows.first); row <= Math.min(level.rows - 1, rows.last); row++)
      for (
        let column = Math.max(0, columns.first);
        column <= Math.min(level.columns - 1, columns.last);
        column++
      ) {
        const point = { x: origin + column * strideX, y: origin + row * strideY };
        if (this.#points.accepts(point, box, level))
          this.#claims.offer(level.first + row * level.columns + column, claim.index, claim.score);
      }
  }
}

/** The farthest side of a box, seen from inside it, is between half its longer side and the whole of it away. */
function mayHold({ nearest, farthest }: RangedLevel, { width, height }: CentredBox): boolean {
  const longer = Math.max(width, height);
  return longer * (1 + SLACK) >= nearest && (longer / 2) * (1 - SLACK) <= farthest;
}

function reach(side: number): number {
  return (side / 2) * (1 + SLACK);
}

/** Positions on a line of points that lie within a radius. */
function window(centre: number, radius: number, stride: number) {
  return {
    first: Math.ceil((centre - radius) / stride - CELLS),
    last: Math.floor((centre + radius) / stride + CELLS),
  };
}

function centred({ corners }: TargetBoxes, index: number): CentredBox {
  const box = targetBox(corners, index, float32);
  return {
    ...box,
    centreX: float32(float32(box.x1 + box.x2) / 2),
    centreY: float32(float32(box.y1 + box.y2) / 2),
  };
}
