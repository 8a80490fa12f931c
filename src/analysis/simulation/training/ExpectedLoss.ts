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
import { gammasOfLogits } from './gammasOfLogits.ts';
import { emptySums, type StrataSums, sumStrata } from './sumStrata.ts';

/**
 * The focal loss that every head expects on the strata of its population, to second order around where the heads are.
 *
 * TensorFlow.js computes expectations of the loss's derivatives over the logits of every population, cell and stratum;
 * the sums over strata of what follows from them are some ten numbers a head, and are kept in doubles.
 */
export class ExpectedLoss {
  private readonly populations: readonly Strata[];
  private readonly cells: readonly FocalParameters[];
  private readonly expectation: FocalExpectation;
  private readonly logits: LogitNormals;
  private readonly sums: StrataSums;

  /**
   * @param populations the strata of each population
   * @param cells the same in every population
   * @param yieldToHost called between parts of the work; may throw to stop it
   */
  constructor(
    populations: readonly Strata[],
    cells: readonly FocalParameters[],
    nodes: Nodes,
    yieldToHost: () => Promise<void>,
  ) {
    this.populations = populations;
    this.cells = cells;
    const gammas = gammasOfLogits(populations, cells);
    this.expectation = new FocalExpectation(gammas, nodes, yieldToHost);
    this.logits = emptyNormals(gammas.length);
    this.sums = emptySums(populations.length * cells.length);
  }

  /**
   * @param heads one for each population and cell
   * @returns numbers that hold until the next call
   */
  async expandAt(heads: Heads): Promise<StrataSums> {
    const { logits, sums } = this;
    const { normals } = logits;
    this.eachHead(at => {
      const { population, start } = at;
      logitNormals(heads, at, logits);
      // towards the truth
      for (let j = 0; j < population.count; j++)
        if (population.label[j] === 0)
          normals[2 * (start + j)] = -(normals[2 * (start + j)] as number);
    });
    const expected = await this.expectation.of(normals);
    this.eachHead(at => sumStrata(sums, at, expected, logits));
    return sums;
  }

  /** Heads in their order, each with the number of its first (population, cell, stratum). */
  private eachHead(visit: (at: HeadAt & { readonly cell: FocalParameters }) => void): void {
    let row = 0;
    let start = 0;
    for (const population of this.populations)
      for (const cell of this.cells) {
        visit({ row, population, cell, start });
        row++;
        start += population.count;
      }
  }
}
