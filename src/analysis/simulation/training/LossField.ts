import type { FocalParameters } from '../../losses/FocalParameters.ts';
import { FocalExpectation, type Nodes } from '../model/FocalExpectation.ts';
import {
  emptyNormals,
  type HeadAt,
  type Heads,
  type LogitNormals,
  logitNormals,
} from '../model/Heads.ts';
import type { Strata } from '../model/Strata.ts';
import { emptySums, type StrataSums, sumStrata } from './sumStrata.ts';

/**
 * The focal loss that every head expects on the strata of its world, to second order around where the heads are.
 *
 * TensorFlow.js computes expectations of the loss's derivatives over the logits of every world, cell and stratum at once;
 * the sums over strata of what follows from them are some ten numbers a head, and are kept in doubles.
 */
export class LossField {
  private readonly worlds: readonly Strata[];
  private readonly cells: readonly FocalParameters[];
  private readonly expectation: FocalExpectation;
  private readonly logits: LogitNormals;
  private readonly sums: StrataSums;

  /**
   * @param worlds the strata of each world
   * @param cells the same in every world
   * @param breathe called between parts of the work; may throw to stop it
   */
  constructor(
    worlds: readonly Strata[],
    cells: readonly FocalParameters[],
    nodes: Nodes,
    breathe: () => Promise<void>,
  ) {
    this.worlds = worlds;
    this.cells = cells;
    const strata = worlds.reduce((sum, { count }) => sum + count, 0);
    const gammas = new Float32Array(cells.length * strata);
    this.eachHead(({ world, cell, start }) => gammas.fill(cell.gamma, start, start + world.count));
    this.expectation = new FocalExpectation(gammas, nodes, breathe);
    this.logits = emptyNormals(gammas.length);
    this.sums = emptySums(worlds.length * cells.length);
  }

  /**
   * @param heads one for each world and cell
   * @returns numbers that hold until the next call
   */
  async around(heads: Heads): Promise<StrataSums> {
    const { logits, sums } = this;
    const { normals } = logits;
    this.eachHead(at => {
      const { world, start } = at;
      logitNormals(heads, at, logits);
      // towards the truth
      for (let j = 0; j < world.count; j++)
        if (world.label[j] === 0) normals[2 * (start + j)] = -(normals[2 * (start + j)] as number);
    });
    const expected = await this.expectation.of(normals);
    this.eachHead(at => sumStrata(sums, at, expected, logits));
    return sums;
  }

  dispose(): void {
    this.expectation.dispose();
  }

  /** Heads in their order, each with the number of its first (world, cell, stratum). */
  private eachHead(visit: (at: HeadAt & { readonly cell: FocalParameters }) => void): void {
    let row = 0;
    let start = 0;
    for (const world of this.worlds)
      for (const cell of this.cells) {
        visit({ row, world, cell, start });
        row++;
        start += world.count;
      }
  }
}
