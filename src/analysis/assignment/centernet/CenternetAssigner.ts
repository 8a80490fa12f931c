import type { PointGrid, PointLevel } from '../../anchors/PointGrids.ts';
import type { BoxColumns } from '../../dataset/Dataset.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { float32 } from '../../geometry/rounding.ts';
import type { Assignment } from '../Assignment.ts';
import { MatchColumns } from '../MatchColumns.ts';
import { BOXES_A_PIECE } from '../pieces.ts';
import { pointAssignment } from '../pointAssignment.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';
import { gaussianRadius } from './gaussianRadius.ts';
import { type Peak, SoftNegatives } from './SoftNegatives.ts';

/**
 * CenterNet (Zhou et al. 2019): one positive a box, the cell of its centre in the heat map of its class. Boxes of one class
 * with the same cell share it; it counts once, for the first of them. A cell that is the centre of two classes counts
 * twice, once a map. The cells of the Gaussian around a peak stay background, at a weight of (1 − value)⁴.
 */
export class CenternetAssigner {
  readonly #minimumOverlap: number;
  readonly #category: BoxColumns['category'];
  readonly #foreground = new MatchColumns();
  #softNegatives = new SoftNegatives(0, 0);
  #grid: PointGrid | null = null;

  constructor(minimumOverlap: number, { category }: BoxColumns) {
    this.#minimumOverlap = minimumOverlap;
    this.#category = category;
  }

  *assign(grid: PointGrid, level: PointLevel, targets: TargetBoxes): Steps<Assignment> {
    if (grid !== this.#grid) this.#softNegatives = new SoftNegatives(level.rows, level.columns);
    this.#grid = grid;
    this.#foreground.clear();
    const peaks = new Map<number, Peak[]>();
    const taken = new Set<number>();
    for (let box = 0; box < targets.count; box++) {
      if (box % BOXES_A_PIECE === BOXES_A_PIECE - 1) yield;
      const category = this.#category[targets.rows[box] as number] as number;
      const peak = this.#peak(targets, box, level.stride);
      const map = peaks.get(category);
      if (map === undefined) peaks.set(category, [peak]);
      else map.push(peak);
      const cell = peak.row * level.columns + peak.column;
      const key = (category + 1) * grid.count + cell;
      if (taken.has(key)) continue;
      taken.add(key);
      this.#foreground.add(cell, box, NaN);
    }
    let softNegatives = 0;
    for (const map of peaks.values()) softNegatives += yield* this.#softNegatives.count(map);
    return { ...pointAssignment(grid, this.#foreground, () => true), softNegatives };
  }

  #peak({ corners }: TargetBoxes, box: number, stride: number): Peak {
    const x1 = (corners[4 * box] as number) / stride;
    const y1 = (corners[4 * box + 1] as number) / stride;
    const x2 = (corners[4 * box + 2] as number) / stride;
    const y2 = (corners[4 * box + 3] as number) / stride;
    const height = Math.ceil(float32(y2 - y1));
    const width = Math.ceil(float32(x2 - x1));
    return {
      row: Math.trunc(float32(float32(y1 + y2) / 2)),
      column: Math.trunc(float32(float32(x1 + x2) / 2)),
      radius: Math.max(0, Math.trunc(gaussianRadius(height, width, this.#minimumOverlap))),
    };
  }
}
