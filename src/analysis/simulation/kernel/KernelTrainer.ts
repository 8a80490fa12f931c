import type { Training } from '../model/ClassPopulation.ts';
import { blockOf, FocalExpectation, quadratureOf } from '../model/FocalExpectation.ts';
import type { ExpectNormals } from '../model/Quadrature.ts';
import { focalTable } from '../model/focalTable.ts';
import type { Heads } from '../model/Heads.ts';
import type { Resolution } from '../model/Resolution.ts';
import { largestEvidence, massOf, type Strata } from '../model/Strata.ts';
import {
  averagePrecisions,
  type CurveOptions,
  thresholdLogit,
} from '../scores/averagePrecisions.ts';
import { densitySlopes, tailCubics } from '../scores/tabulatedTail.ts';
import { gammasOfLogits } from '../training/gammasOfLogits.ts';
import type { Trainer } from '../training/Trainer.ts';
import { HeadMemory } from './HeadMemory.ts';
import {
  CURVATURE_BYTES,
  GRADIENT_BYTES,
  type HeadPlaces,
  headPlaces,
  NODE_BYTES,
  NORMAL_BYTES,
} from './headPlaces.ts';

interface Exports {
  readonly memory: WebAssembly.Memory;
  /** How many heads; weights, biases, times, budgets; longest step. */
  readonly takeHeads: (...heads: number[]) => void;
  /** How many strata; means, covariances, masses, labels. */
  readonly takeStrata: (...strata: number[]) => void;
  /** Normals, directions, gradients, curvatures. */
  readonly takeLogits: (...logits: number[]) => void;
  readonly logits: () => void;
  /** Normals from and to, tables, knots, nodes from and to, gradients, curvatures. */
  readonly expectations: (...task: number[]) => void;
  /** Cells, share of the time left; share that the slowest has reached. */
  readonly advance: (cells: number, share: number) => number;
  readonly settle: (cells: number) => void;
  /** Tables of tails and of slopes; threshold, cluster, noise, step; where areas go. */
  readonly areas: (...task: number[]) => void;
}

/** What one population sees, and where its columns begin among those of all. */
interface Place {
  readonly strata: Strata;
  readonly longest: number;
  readonly firstHead: number;
  readonly firstStratum: number;
}

/** Exponential steps in WebAssembly; TensorFlow.js is handed all logits, and expects. The same bits as `HeadTrainer`. */
export class KernelTrainer implements Trainer {
  readonly #exports: Exports;
  readonly #memory: HeadMemory;
  readonly #places: HeadPlaces;
  readonly #populations: readonly Place[];
  readonly #cells: number;
  readonly #nodes: number;
  readonly #normals: Float32Array;
  readonly #expectation: FocalExpectation;
  #share = 0;

  /**
   * @param kernel `trainHeads.wasm`; what it did before is forgotten
   * @param yieldToHost called between parts of the work; may throw to stop it
   * @throws RangeError where there is no room
   */
  constructor(
    kernel: WebAssembly.Instance,
    training: Training,
    { nodes, logitStep }: Resolution,
    yieldToHost: () => Promise<void>,
  ) {
    const { populations, cells } = training;
    const strata = populations.map(population => population.strata);
    const quadrature = quadratureOf(nodes);
    // As the operation gets them.
    const gammas = Array.from(Float32Array.from(cells, ({ gamma }) => gamma));
    const known = [...new Set(gammas)];
    const tables = [...known.map(gamma => focalTable(gamma).cubics), tailCubics, densitySlopes];
    const count = strata.reduce((sum, one) => sum + one.count, 0);
    const logits = count * cells.length;
    const places = headPlaces({
      strata: count,
      populations: populations.length,
      cells: cells.length,
      nodes: quadrature.zetas.length,
      block: Math.min(logits, blockOf(quadrature)),
      tables: tables.map(({ byteLength }) => byteLength),
    });
    this.#exports = kernel.exports as unknown as Exports;
    this.#memory = new HeadMemory(this.#exports.memory, places);
    this.#memory.putTables(tables);
    this.#memory.putNodes(quadrature);
    this.#memory.putTraining(training);
    this.#memory.putTablesOfLogits(
      training,
      gammas.map(gamma => places.tables[known.indexOf(gamma)] as number),
    );
    this.#places = places;
    this.#cells = cells.length;
    this.#nodes = quadrature.zetas.length;
    let firstStratum = 0;
    this.#populations = strata.map((seen, index): Place => {
      const place = {
        strata: seen,
        longest: logitStep / largestEvidence(seen),
        firstHead: index * cells.length,
        firstStratum,
      };
      firstStratum += seen.count;
      return place;
    });
    this.#normals = this.#memory.floatsAt(places.normals, 2 * logits);
    const into = {
      gradient: this.#memory.floatsAt(places.gradients, logits),
      curvature: this.#memory.floatsAt(places.curvatures, 3 * logits),
    };
    const work = { expect: this.#expect, into };
    const ofLogits = gammasOfLogits(strata, cells);
    this.#expectation = new FocalExpectation(ofLogits, nodes, yieldToHost, work);
  }

  get heads(): Heads {
    const count = this.#populations.length * this.#cells;
    return {
      count,
      weights: this.#memory.doublesAt(this.#places.weights, 3 * count).slice(),
      bias: this.#memory.doublesAt(this.#places.biases, count).slice(),
    };
  }

  get share(): number {
    return this.#share;
  }

  async equilibrateBias(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) {
      await this.#expand();
      for (const place of this.#populations) {
        this.#take(place);
        this.#exports.settle(this.#places.cells);
      }
    }
  }

  async step(share: number): Promise<void> {
    await this.#expand();
    this.#share = 1;
    for (const place of this.#populations) {
      this.#take(place);
      const reached = this.#exports.advance(this.#places.cells, share);
      this.#share = Math.min(this.#share, reached);
    }
  }

  /** AP in [0, 1] of each cell of a population, as `averagePrecisions` works them out. */
  averagePrecisions(population: number, options: CurveOptions): number[] {
    const place = this.#populations[population] as Place;
    const { strata, firstHead } = place;
    const { curve, scoreThreshold, bestOfCluster, logitNoise } = options;
    if (curve.kind !== 'density') {
      const range = { from: firstHead, to: firstHead + this.#cells };
      return averagePrecisions(this.heads, range, strata, options);
    }
    const { areas, tables } = this.#places;
    const [tails = 0, slopes = 0] = tables.slice(-2);
    const cut = [thresholdLogit(scoreThreshold), bestOfCluster, logitNoise * logitNoise];
    this.#take(place);
    this.#exports.areas(tails, slopes, ...cut, curve.step, areas);
    const foreground = massOf(strata, 1);
    return Array.from(this.#memory.doublesAt(areas, this.#cells), area => area / foreground);
  }

  async #expand(): Promise<void> {
    for (const place of this.#populations) {
      this.#take(place);
      this.#exports.logits();
    }
    await this.#expectation.of(this.#normals);
  }

  /** Says which population what follows is about. */
  #take({ strata: { count }, longest, firstHead, firstStratum }: Place): void {
    const places = this.#places;
    const first = firstStratum * this.#cells;
    this.#exports.takeHeads(
      this.#cells,
      places.weights + 24 * firstHead,
      places.biases + 8 * firstHead,
      places.times + 8 * firstHead,
      places.budgets + 8 * firstHead,
      longest,
    );
    this.#exports.takeStrata(
      count,
      places.means + 24 * firstStratum,
      places.covariances + 48 * firstStratum,
      places.masses + 8 * firstStratum,
      places.labels + firstStratum,
    );
    this.#exports.takeLogits(
      places.normals + NORMAL_BYTES * first,
      places.directions + 24 * first,
      places.gradients + GRADIENT_BYTES * first,
      places.curvatures + CURVATURE_BYTES * first,
    );
  }

  /** What the operation of TensorFlow.js does. */
  readonly #expect: ExpectNormals = (normals, gammas, first) => {
    const { block, nodes, tablesOfLogits } = this.#places;
    const { length } = gammas;
    const { intervals, from, perLogit } = focalTable(gammas[0] as number);
    this.#memory.floatsAt(block.normals, 2 * length).set(normals);
    this.#exports.expectations(
      block.normals,
      block.normals + NORMAL_BYTES * length,
      tablesOfLogits + 4 * first,
      intervals - 1e-9,
      from,
      perLogit,
      nodes,
      nodes + NODE_BYTES * this.#nodes,
      block.gradients,
      block.curvatures,
    );
    return {
      gradient: this.#memory.floatsAt(block.gradients, length),
      curvature: this.#memory.floatsAt(block.curvatures, 3 * length),
    };
  };
}
