import type { FocalParameters } from '../losses/FocalParameters.ts';
import { logit } from '../losses/logistic.ts';
import { deviation, type Heads } from './Heads.ts';
import type { LossField, Moments } from './LossField.ts';
import { largestEvidence, type Strata } from './Strata.ts';

export interface Schedule {
  /** Training budget τ: the time the weights flow, > 0. */
  readonly budget: number;
  /** Initial foreground probability π, in (0, 1). */
  readonly prior: number;
}

/** Largest change of any mean logit in one step. */
const LOGIT_STEP = 0.25;

/** The state of all heads on their way; a few numbers a cell, kept in doubles. */
export class Flow {
  readonly heads: Heads;
  private readonly time: Float64Array;
  private readonly reach: number;
  private readonly cells: readonly FocalParameters[];
  private readonly budget: number;
  private readonly field: LossField;

  constructor(
    strata: Strata,
    cells: readonly FocalParameters[],
    schedule: Schedule,
    field: LossField,
  ) {
    this.heads = {
      count: cells.length,
      weights: new Float64Array(3 * cells.length).fill(1e-3),
      bias: new Float64Array(cells.length).fill(logit(schedule.prior)),
    };
    this.time = new Float64Array(cells.length);
    this.reach = largestEvidence(strata);
    this.cells = cells;
    this.budget = schedule.budget;
    this.field = field;
  }

  /** Time that the slowest cell has reached. */
  get least(): number {
    return this.time.reduce((least, time) => Math.min(least, time), this.budget);
  }

  get finished(): boolean {
    return this.least >= this.budget * (1 - 1e-9);
  }

  /** Newton steps of the bias alone. */
  async settle(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) {
      const moments = await this.moments();
      moments.forEach((sums, cell) => this.moveBias(cell, sums));
    }
  }

  /** One Newton step of the bias, one Euler step of the weights that leaves time for `stepsLeft` more of its length. */
  async step(stepsLeft: number): Promise<void> {
    const moments = await this.moments();
    moments.forEach((sums, cell) => {
      const moved = this.moveBias(cell, sums);
      this.moveWeights(cell, weightGradient(sums, moved, this.heads, cell), stepsLeft);
    });
  }

  private moveBias(cell: number, { gradient, curvature }: CellSums): number {
    const move = newtonStep(gradient[0], curvature[0]);
    this.heads.bias[cell] = (this.heads.bias[cell] ?? 0) - move;
    return move;
  }

  private moveWeights(cell: number, gradient: readonly number[], stepsLeft: number): void {
    const { weights } = this.heads;
    const left = this.budget - (this.time[cell] ?? 0);
    const largest = LOGIT_STEP / (this.reach * Math.hypot(...gradient) + 1e-9);
    const duration = Math.max(0, Math.min(largest, left / stepsLeft));
    gradient.forEach((value, axis) => {
      weights[3 * cell + axis] = (weights[3 * cell + axis] ?? 0) - duration * value;
    });
    this.time[cell] = (this.time[cell] ?? 0) + duration;
  }

  private async moments(): Promise<CellSums[]> {
    const rows = new Float32Array(5 * this.heads.count);
    for (let cell = 0; cell < this.heads.count; cell++) {
      rows.set(this.heads.weights.subarray(3 * cell, 3 * cell + 3), 5 * cell);
      rows[5 * cell + 3] = this.heads.bias[cell] ?? 0;
      rows[5 * cell + 4] = deviation(this.heads, cell);
    }
    const { gradient, curvature } = await this.field.moments(rows);
    return this.cells.map(({ alpha }, cell) => ({
      gradient: weighted(gradient, cell, alpha, -1),
      curvature: weighted(curvature, cell, alpha, 1),
    }));
  }
}

/** Σ over all strata of α_t W E[φ] and α_t W m E[φ], for φ the derivative by x itself. */
type Sums = readonly [number, number, number, number];

interface CellSums {
  readonly gradient: Sums;
  readonly curvature: Sums;
}

/** Joins foreground and the rest; `backgroundSign` turns a derivative towards the truth into one by x. */
function weighted(
  moments: Moments,
  cell: number,
  alpha: number | null,
  backgroundSign: 1 | -1,
): Sums {
  const [foreground, background] = alpha === null ? [1, 1] : [alpha, 1 - alpha];
  const at = (i: number) =>
    foreground * (moments[8 * cell + i] ?? 0) +
    backgroundSign * background * (moments[8 * cell + 4 + i] ?? 0);
  return [at(0), at(1), at(2), at(3)];
}

/**
 * Σ α_t W E[g f] after the bias has moved by −`moved`, to first order. f given its stratum is normal, so
 * E[g f] = m E[g] + w E[g′] (Stein's lemma).
 */
function weightGradient(sums: CellSums, moved: number, heads: Heads, cell: number): number[] {
  const { gradient, curvature } = sums;
  return [0, 1, 2].map(
    axis =>
      (gradient[axis + 1] ?? 0) -
      moved * (curvature[axis + 1] ?? 0) +
      (heads.weights[3 * cell + axis] ?? 0) * curvature[0],
  );
}

/** The focal loss is not convex: where the curvature is not positive, half a unit downhill. */
function newtonStep(gradient: number, curvature: number): number {
  const step = curvature > 1e-9 ? gradient / curvature : Math.sign(gradient) / 2;
  return Math.min(0.7, Math.max(-0.7, step));
}
