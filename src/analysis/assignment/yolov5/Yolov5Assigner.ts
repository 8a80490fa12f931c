import type { CellGrid, CellLevel } from '../../anchors/CellGrid.ts';
import type { ShapeLevel } from '../../detectors/DetectorSetup.ts';
import type { Steps } from '../../contract/steps/Steps.ts';
import { float32 } from '../../geometry/rounding.ts';
import type { Assignment } from '../Assignment.ts';
import { Claims } from '../Claims.ts';
import { MatchColumns } from '../MatchColumns.ts';
import { BOXES_A_PIECE } from '../pieces.ts';
import { pointAssignment } from '../pointAssignment.ts';
import type { TargetBoxes } from '../TargetBoxes.ts';

interface Rule {
  readonly ratio: number;
  readonly levels: readonly ShapeLevel[];
}

/** A box in cells of one level. */
interface GridBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The cells a box takes, in the order of the code: its own, and of its neighbours the nearer one on each axis, where the
 * box's centre lies in the half of its cell that faces it and the neighbour exists.
 */
const CELLS: readonly {
  readonly x: number;
  readonly y: number;
  readonly faces: (box: GridBox, level: CellLevel) => boolean;
}[] = [
  { x: 0, y: 0, faces: () => true },
  { x: 0.5, y: 0, faces: ({ x }) => x % 1 < 0.5 && x > 1 },
  { x: 0, y: 0.5, faces: ({ y }) => y % 1 < 0.5 && y > 1 },
  { x: -0.5, y: 0, faces: ({ x }, { columns }) => facesEnd(float32(columns - x)) },
  { x: 0, y: -0.5, faces: ({ y }, { rows }) => facesEnd(float32(rows - y)) },
];

/**
 * YOLOv5 7.0 `ComputeLoss.build_targets`: on every level, the anchors whose sides differ from the box's by less than the
 * ratio, in the box's cell and up to two neighbours. Where several boxes meet in one anchor, the last one in the order of
 * the code holds its objectness.
 */
export class Yolov5Assigner {
  readonly #rule: Rule;
  readonly #claims = new Claims();
  readonly #foreground = new MatchColumns();

  constructor(rule: Rule) {
    this.#rule = rule;
  }

  /** @param side of the square input in pixels */
  *assign(grid: CellGrid, targets: TargetBoxes, side: number): Steps<Assignment> {
    this.#claims.reset(grid.count);
    this.#foreground.clear();
    let turn = 0;
    for (const [index, level] of grid.levels.entries()) {
      const boxes: GridBox[] = [];
      const matching: (readonly number[])[] = [];
      for (let box = 0; box < targets.count; box++) {
        if (box % BOXES_A_PIECE === BOXES_A_PIECE - 1) yield;
        const place = inCells(targets, box, { level, side });
        boxes.push(place);
        matching.push(this.#anchorsFor(place, index));
      }
      for (const { x, y, faces } of CELLS)
        for (const [box, place] of boxes.entries()) {
          if (box % BOXES_A_PIECE === BOXES_A_PIECE - 1) yield;
          if (!faces(place, level)) continue;
          const column = cell(float32(place.x - x), level.columns);
          const row = cell(float32(place.y - y), level.rows);
          const first = level.first + (row * level.columns + column) * level.perCell;
          for (const anchor of matching[box] ?? []) this.#claims.offer(first + anchor, box, turn++);
        }
    }
    this.#claims.copyTo(this.#foreground, () => NaN);
    return pointAssignment(grid, this.#foreground, box => this.#claims.hasOffered(box));
  }

  /** Positions within the cell of the anchors that fit a box. */
  #anchorsFor(box: GridBox, index: number): readonly number[] {
    const level = this.#rule.levels[index];
    if (level === undefined) return [];
    return [...level.shapes.keys()].filter(anchor => {
      const [width = NaN, height = NaN] = level.shapes[anchor] ?? [];
      const across = float32(box.width / float32(width / level.stride));
      const down = float32(box.height / float32(height / level.stride));
      const worst = Math.max(across, float32(1 / across), down, float32(1 / down));
      return worst < this.#rule.ratio;
    });
  }
}

/** Through shares of the input, as the labels are held. */
function inCells(
  { corners }: TargetBoxes,
  box: number,
  { level, side }: { readonly level: CellLevel; readonly side: number },
): GridBox {
  const share = (pixels: number) => float32(pixels / side);
  const x1 = corners[4 * box] as number;
  const y1 = corners[4 * box + 1] as number;
  const x2 = corners[4 * box + 2] as number;
  const y2 = corners[4 * box + 3] as number;
  return {
    x: float32(share(float32(float32(x1 + x2) / 2)) * level.columns),
    y: float32(share(float32(float32(y1 + y2) / 2)) * level.rows),
    width: float32(share(float32(x2 - x1)) * level.columns),
    height: float32(share(float32(y2 - y1)) * level.rows),
  };
}

function facesEnd(distance: number): boolean {
  return distance % 1 < 0.5 && distance > 1;
}

function cell(place: number, count: number): number {
  return Math.min(Math.max(Math.trunc(place), 0), count - 1);
}
