import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { float32 } from '../../geometry/rounding.ts';
import { anchorBox } from '../anchorBox.ts';
import type { Assignment } from '../Assignment.ts';
import { Claims } from '../Claims.ts';
import { MatchColumns } from '../MatchColumns.ts';
import { BOXES_SWEPT } from '../pieces.ts';
import { overlap, targetBox, type TargetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';
import { adaptiveThreshold } from './adaptiveThreshold.ts';
import { HighestIous } from './HighestIous.ts';
import { findNearest, nearestCells, type NearestCells } from './nearestCells.ts';

/** A centre this near to a side of the box, in pixels, or nearer does not lie inside. */
const INSIDE = float32(0.01);

const NOTHING = new MatchColumns();

/** Anchors of one box that may become foreground: columns of `count` entries. */
interface Candidates {
  count: number;
  readonly anchors: Int32Array;
  readonly ious: Float64Array;
  readonly inside: Uint8Array;
}

/**
 * MMDetection 3.3 `ATSSAssigner` (Zhang et al. 2020) on one anchor a cell: per box the anchors nearest to its centre on
 * each level, of those the ones from mean plus standard deviation of their IoUs on, with the centre inside the box. An
 * anchor that several boxes want goes to the one of highest IoU, the first on ties.
 */
export class AtssAssigner {
  readonly #nearest: NearestCells;
  #candidates = candidateColumns(0);
  readonly #claims = new Claims();
  readonly #foreground = new MatchColumns();
  readonly #highest = new HighestIous();

  constructor(candidatesPerLevel: number) {
    this.#nearest = nearestCells(candidatesPerLevel);
  }

  /** @param lowestIou the IoU histogram is exact from here on; null where only labels are wanted */
  *assign(grid: AnchorGrid, targets: TargetBoxes, lowestIou: number | null): Steps<Assignment> {
    this.#claims.reset(grid.count);
    this.#foreground.clear();
    const capacity = grid.levels.length * this.#nearest.rows.length;
    if (this.#candidates.anchors.length < capacity) this.#candidates = candidateColumns(capacity);
    for (let index = 0; index < targets.count; index++) {
      if (index % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      this.#claim(grid, targetBox(targets.corners, index, float32), index);
    }
    this.#claims.copyTo(this.#foreground, iou => iou);
    return {
      grid,
      foreground: this.#foreground,
      ignored: NOTHING,
      wanted: box => this.#claims.hasOffered(box),
      ...(yield* this.#highest.count(grid, targets, lowestIou)),
    };
  }

  #claim(grid: AnchorGrid, box: TargetBox, index: number): void {
    const centre = {
      x: float32(float32(box.x1 + box.x2) / 2),
      y: float32(float32(box.y1 + box.y2) / 2),
    };
    const candidates = this.#candidates;
    candidates.count = 0;
    for (const level of grid.levels) {
      findNearest(this.#nearest, level, centre);
      this.#take(level, box);
    }
    const threshold = adaptiveThreshold(candidates.ious, candidates.count);
    for (let i = 0; i < candidates.count; i++) {
      const iou = candidates.ious[i] as number;
      if (iou >= threshold && candidates.inside[i] === 1)
        this.#claims.offer(candidates.anchors[i] as number, index, iou);
    }
  }

  /** Adds the nearest cells of a level to the box's candidates. */
  #take(level: GridLevel, box: TargetBox): void {
    const candidates = this.#candidates;
    for (let i = 0; i < this.#nearest.count; i++) {
      const row = this.#nearest.rows[i] as number;
      const column = this.#nearest.columns[i] as number;
      const anchor = anchorBox(level, { row, column, offset: 0 }, float32);
      const at = candidates.count++;
      candidates.anchors[at] = level.first + row * level.columns + column;
      candidates.ious[at] = overlap(box, anchor, float32);
      candidates.inside[at] = centreInside(anchor, box) ? 1 : 0;
    }
  }
}

function centreInside(anchor: TargetBox, box: TargetBox): boolean {
  const x = float32(float32(anchor.x1 + anchor.x2) / 2);
  const y = float32(float32(anchor.y1 + anchor.y2) / 2);
  const nearest = Math.min(
    float32(x - box.x1),
    float32(y - box.y1),
    float32(box.x2 - x),
    float32(box.y2 - y),
  );
  return nearest > INSIDE;
}

function candidateColumns(capacity: number): Candidates {
  return {
    count: 0,
    anchors: new Int32Array(capacity),
    ious: new Float64Array(capacity),
    inside: new Uint8Array(capacity),
  };
}
