import { arithmeticOf } from '../detectors/arithmetics.ts';
import type { CandidateRule } from '../detectors/DetectorSetup.ts';
import type { Size } from '../geometry/Size.ts';
import { cellShapes } from './cellShapes.ts';
import { limitAnchors } from './limitAnchors.ts';

/** How many places a detector classifies on one network input, level by level; index 0 is the first of the first level. */
export interface CandidateGrid {
  readonly levels: readonly CandidateLevel[];
  /** Of all levels. */
  readonly count: number;
}

export interface CandidateLevel {
  /** Index of the first candidate of this level, and how many it has. */
  readonly first: number;
  readonly count: number;
}

/**
 * All anchors of one network input, as a rule instead of a list. An anchor's index counts level by level, then by row,
 * by column and by anchor within the cell.
 */
export interface AnchorGrid extends CandidateGrid {
  readonly levels: readonly GridLevel[];
  /** Pixels in one unit of the boxes that overlaps are taken of: 1, or the input's side where the unit is the image. */
  readonly unitHeight: number;
  readonly unitWidth: number;
}

export interface GridLevel extends CandidateLevel {
  readonly rows: number;
  readonly columns: number;
  /** Pixels between neighbouring cells. */
  readonly strideY: number;
  readonly strideX: number;
  /** Position of the first cell's centre in pixels. */
  readonly originY: number;
  readonly originX: number;
  /** x1, y1, x2, y2 around the cell's centre, 4 × anchors a cell. */
  readonly cell: Float64Array;
  readonly anchorsPerCell: number;
  /** What anchors' corners in pixels are multiplied with to have that unit: 1, or 1 / side in float32. */
  readonly unitX: number;
  readonly unitY: number;
  /** Largest error of a corner by float32 rounding, in pixels. */
  readonly grain: number;
  /** What bounds the overlaps of each anchor of the cell, as `cellShapes` has it. */
  readonly shapes: Float64Array;
}

type AnchorRule = Extract<CandidateRule, { kind: 'anchors' }>;

/** Builds grids for padded input sizes. */
export class AnchorGrids {
  readonly #rule: AnchorRule;
  readonly #cells: readonly Float64Array[];
  /** By level and grain. */
  readonly #shapes: readonly Map<number, Float64Array>[];
  /** The farthest corner of each level's anchors from their centre. */
  readonly #farthest: readonly number[];
  readonly #known = new Map<number | string, AnchorGrid>();

  constructor(rule: AnchorRule) {
    this.#rule = rule;
    this.#cells = rule.levels.map(level =>
      arithmeticOf(rule.generator, 'anchors').cell(level, rule.offset),
    );
    this.#shapes = rule.levels.map(() => new Map());
    this.#farthest = this.#cells.map(cell =>
      cell.reduce((most, corner) => Math.max(most, corner), 0),
    );
  }

  /** Images of a set share a few padded sizes, so grids are kept. */
  of(padded: Size): AnchorGrid {
    const key = keyOf(padded);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const grid = this.#build(padded);
    if (this.#known.size === MOST_GRIDS) this.#known.clear();
    this.#known.set(key, grid);
    return grid;
  }

  #build(padded: Size): AnchorGrid {
    const inShares = arithmeticOf(this.#rule.generator, 'anchors').inShares === true;
    const unitHeight = inShares ? padded.height : 1;
    const unitWidth = inShares ? padded.width : 1;
    const side = Math.max(padded.height, padded.width);
    let first = 0;
    const levels = this.#cells.map((cell, index) => {
      const { stride } = this.#rule.levels[index] as AnchorRule['levels'][number];
      const y = axis(this.#rule, stride, padded.height);
      const x = axis(this.#rule, stride, padded.width);
      const anchorsPerCell = cell.length / 4;
      const count = y.cells * x.cells * anchorsPerCell;
      const grain = grainOf(side + (this.#farthest[index] as number));
      const level: GridLevel = {
        rows: y.cells,
        columns: x.cells,
        strideY: y.stride,
        strideX: x.stride,
        originY: y.origin,
        originX: x.origin,
        cell,
        anchorsPerCell,
        unitY: Math.fround(1 / unitHeight),
        unitX: Math.fround(1 / unitWidth),
        grain,
        shapes: this.#shapesOf(index, grain),
        first,
        count,
      };
      first += count;
      return level;
    });
    limitAnchors(first, padded);
    return { levels, count: first, unitHeight, unitWidth };
  }

  #shapesOf(level: number, grain: number): Float64Array {
    const shapes = this.#shapes[level] as Map<number, Float64Array>;
    let known = shapes.get(grain);
    if (known === undefined) {
      known = cellShapes(this.#cells[level] as Float64Array, grain);
      shapes.set(grain, known);
    }
    return known;
  }
}

/**
 * The largest rounding error of a float32 up to `farthest`, or up to twice as much: powers of two, so that inputs of any
 * size share a few.
 */
function grainOf(farthest: number): number {
  return FLOAT32_STEP * 2 ** Math.ceil(Math.log2(Math.max(1, farthest)));
}

/** Twice the relative rounding error of float32. */
const FLOAT32_STEP = 2 ** -23;
/** Grids that are kept; a grid is small, but a set may have any number of sizes. */
const MOST_GRIDS = 1024;

/** Both sides as one number, which is found in a third of the time of a text, where they leave no doubt. */
function keyOf({ height, width }: Size): number | string {
  return width < LONGEST && height < LONGEST ? height * LONGEST + width : `${height}x${width}`;
}

/** So that the product is a whole number below 2^53. */
const LONGEST = 2 ** 26;

/** Cells along one side of the input, in pixels. */
function axis({ generator, offset }: AnchorRule, stride: number, side: number) {
  const cells = Math.ceil(side / stride);
  return { cells, ...arithmeticOf(generator, 'anchors').axis(cells, { side, stride, offset }) };
}

/**
 * The level a candidate belongs to.
 *
 * @throws RangeError where the grid has no such candidate
 */
export function levelOf(grid: CandidateGrid, candidate: number): number {
  for (let index = grid.levels.length - 1; index >= 0; index--) {
    const { first, count } = grid.levels[index] as CandidateLevel;
    if (candidate >= first && candidate < first + count) return index;
  }
  throw new RangeError(`no candidate ${candidate} in a grid of ${grid.count}`);
}
