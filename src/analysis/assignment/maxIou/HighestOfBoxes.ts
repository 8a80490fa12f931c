import type { AnchorGrid, GridLevel } from '../../anchors/AnchorGrid.ts';
import { SHAPE_VALUES } from '../../anchors/cellShapes.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import type { MaxIouRule } from '../../detectors/DetectorSetup.ts';
import { float32, float64, type Rounding } from '../../geometry/rounding.ts';
import { anchorBox, boxOn } from '../anchorBox.ts';
import { BestAnchors } from '../ious/BestAnchors.ts';
import { searchBest } from '../ious/searchBest.ts';
import { BOXES_SWEPT } from '../pieces.ts';
import { overlap, type TargetBox } from '../TargetBox.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';
import { anchorsInCrowds } from './anchorsInCrowds.ts';
import { bestOutsideIgnored } from './bestOutsideIgnored.ts';
import type { WasmSweep } from '../sweep/WasmSweep.ts';
import type { PlacedImage } from './PlacedImage.ts';

/** Below the IoU that a search starts from, so that rounding leaves no better anchor out. */
const SLACK = 1e-5;

/**
 * The highest IoU of each box with any anchor, as `MaxIouAssigner` has it, and no labels: other boxes do not matter for it,
 * and of the anchors only those next to the box's centre.
 */
export class HighestOfBoxes {
  readonly #rule: MaxIouRule;
  readonly #round: Rounding;
  readonly #best = new BestAnchors();
  readonly #wasm: WasmSweep | null;
  #ious = new Float64Array(64);

  /** @param wasm does the same in less time, where the rule is one of float32 */
  constructor(rule: MaxIouRule, wasm?: WasmSweep) {
    this.#rule = rule;
    this.#wasm = rule.precision === 'float32' ? (wasm ?? null) : null;
    this.#round = rule.precision === 'float32' ? float32 : float64;
  }

  /** @param add is told the IoU of one box after another; −1 where every anchor is ignored */
  *each(
    grid: AnchorGrid,
    { targets, regions }: PlacedImage,
    add: (iou: number) => void,
  ): Steps<void> {
    const ignored = regions === null ? NONE : yield* this.#ignoredIn(grid, regions);
    if (ignored.size === 0 && this.#searched(grid, targets)) {
      for (let index = 0; index < targets.count; index++) add(this.#ious[index] as number);
      return;
    }
    const best = this.#best;
    for (let index = 0; index < targets.count; index++) {
      if (index % BOXES_SWEPT === BOXES_SWEPT - 1) yield;
      const box = boxOn(grid, targets, index, this.#round);
      best.clear();
      best.begin(index);
      best.restart(startingIou(grid, box, this.#round) * (1 - SLACK));
      searchBest(grid, box, best, { round: this.#round });
      if (ignored.size > 0) bestOutsideIgnored(grid, box, best, { ignored, round: this.#round });
      add(best.best);
    }
  }

  #searched(grid: AnchorGrid, targets: TargetBoxes): boolean {
    if (this.#ious.length < targets.count) this.#ious = new Float64Array(2 * targets.count);
    return this.#wasm?.searchBests(grid, targets, this.#ious) === true;
  }

  *#ignoredIn(grid: AnchorGrid, regions: TargetBoxes): Steps<ReadonlySet<number>> {
    const { crowdRegions } = this.#rule;
    if (crowdRegions === undefined || regions.count === 0) return NONE;
    const boxes = Array.from({ length: regions.count }, (_, index) =>
      boxOn(grid, regions, index, this.#round),
    );
    return yield* anchorsInCrowds(grid, boxes, crowdRegions, this.#round);
  }
}

const NONE: ReadonlySet<number> = new Set();

/** The IoU of an anchor that is likely the best: of the shape most like the box, in the cell next to its centre. */
function startingIou(grid: AnchorGrid, box: TargetBox, round: Rounding): number {
  let most = 0;
  let place: { level: GridLevel; shape: number } | null = null;
  for (const level of grid.levels) {
    const width = box.width / level.unitX;
    const height = box.height / level.unitY;
    for (let shape = 0; shape < level.anchorsPerCell; shape++) {
      const at = SHAPE_VALUES * shape;
      const shared =
        Math.min(width, level.shapes[at + 4] as number) *
        Math.min(height, level.shapes[at + 5] as number);
      const bound = shared / (width * height + (level.shapes[at + 6] as number) - shared);
      if (!(bound > most)) continue;
      most = bound;
      place = { level, shape };
    }
  }
  if (place === null) return 0;
  const { level, shape } = place;
  const [x1, y1, x2, y2] = level.cell.subarray(4 * shape, 4 * shape + 4) as unknown as Corners;
  const across = ((box.x1 + box.x2) / level.unitX - x1 - x2) / 2 - level.originX;
  const down = ((box.y1 + box.y2) / level.unitY - y1 - y2) / 2 - level.originY;
  const column = nearest(across / level.strideX, level.columns);
  const row = nearest(down / level.strideY, level.rows);
  return overlap(box, anchorBox(level, { row, column, offset: 4 * shape }, round), round);
}

type Corners = readonly [number, number, number, number];

function nearest(place: number, cells: number): number {
  return Math.max(0, Math.min(cells - 1, Math.round(place)));
}
