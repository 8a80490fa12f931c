import { balancedBias } from './balancedBias.ts';
import { logit } from '../losses/logistic.ts';
import { deviation, type Heads } from './Heads.ts';
import { implicitStep } from './implicitStep.ts';
import type { FieldMoments, LossField } from './LossField.ts';
import type { Resolution } from './Resolution.ts';
import { largestEvidence, massOf } from './Strata.ts';
import type { Training } from './World.ts';

/** Σ α_t W E[φ] and Σ α_t W m E[φ] of the row at hand, for φ the first and the second derivative by x. */
interface RowSums {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  /** Σ α_t W E[φ⁺] (1, m, m mᵀ), φ⁺ the second derivative where it is positive. */
  readonly convexity: Float64Array;
}

/** The state of all heads on their way; a few numbers each, kept in doubles. */
export class Flow {
  readonly heads: Heads;
  private readonly time: Float64Array;
  private readonly budget: Float64Array;
  private readonly foregroundWeight: Float64Array;
  private readonly reach: Float64Array;
  private readonly field: LossField;
  private readonly logitStep: number;
  private readonly implicit: boolean;
  private readonly sums: RowSums = {
    gradient: new Float64Array(4),
    curvature: new Float64Array(4),
    convexity: new Float64Array(10),
  };

  constructor({ worlds, cells, prior }: Training, field: LossField, resolution: Resolution) {
    const count = worlds.length * cells.length;
    this.heads = {
      count,
      weights: new Float64Array(3 * count).fill(1e-3),
      bias: resolution.implicit
        ? Float64Array.from(
            worlds.flatMap(({ strata }) => {
              const ratio = massOf(strata, 0) / massOf(strata, 1);
              return cells.map(cell => balancedBias(cell, ratio));
            }),
          )
        : new Float64Array(count).fill(logit(prior)),
    };
    this.time = new Float64Array(count);
    this.budget = Float64Array.from(worlds.flatMap(world => world.budgets));
    this.foregroundWeight = Float64Array.from(
      worlds.flatMap(() => cells.map(({ alpha }) => alpha ?? NaN)),
    );
    this.reach = Float64Array.from(
      worlds.flatMap(({ strata }) => cells.map(() => largestEvidence(strata))),
    );
    this.field = field;
    this.logitStep = resolution.logitStep;
    this.implicit = resolution.implicit;
  }

  /** Share of its budget that the slowest row has reached. */
  get share(): number {
    return this.time.reduce(
      (least, time, row) => Math.min(least, time / (this.budget[row] as number)),
      1,
    );
  }

  get finished(): boolean {
    return this.share >= 1 - 1e-9;
  }

  /** Newton steps of the bias alone. */
  async settle(steps: number): Promise<void> {
    for (let i = 0; i < steps; i++) {
      const moments = await this.moments();
      for (let row = 0; row < this.heads.count; row++) this.moveBias(row, this.read(moments, row));
    }
  }

  /** One Newton step of the bias, one Euler step of the weights that leaves time for `stepsLeft` more of its length. */
  async step(stepsLeft: number): Promise<void> {
    const moments = await this.moments();
    for (let row = 0; row < this.heads.count; row++) {
      const sums = this.read(moments, row);
      const moved = this.moveBias(row, sums);
      this.moveWeights(row, weightGradient(sums, moved, this.heads, row), stepsLeft);
    }
  }

  private moveBias(row: number, { gradient, curvature }: RowSums): number {
    const move = newtonStep(gradient[0] as number, curvature[0] as number);
    this.heads.bias[row] = (this.heads.bias[row] as number) - move;
    return move;
  }

  private moveWeights(
    row: number,
    slope: readonly [number, number, number],
    stepsLeft: number,
  ): void {
    const { weights } = this.heads;
    const left = (this.budget[row] as number) - (this.time[row] as number);
    const wanted = Math.max(0, left / stepsLeft);
    const [g1, g2, g3] = this.implicit ? implicitStep(slope, this.sums.convexity, wanted) : slope;
    const size = Math.hypot(g1, g2, g3);
    const largest = this.logitStep / ((this.reach[row] as number) * size + 1e-9);
    const duration = Math.min(largest, wanted);
    weights[3 * row] = (weights[3 * row] as number) - duration * g1;
    weights[3 * row + 1] = (weights[3 * row + 1] as number) - duration * g2;
    weights[3 * row + 2] = (weights[3 * row + 2] as number) - duration * g3;
    this.time[row] = (this.time[row] as number) + duration;
  }

  private moments(): Promise<FieldMoments> {
    const { count, weights, bias } = this.heads;
    const rows = new Float32Array(5 * count);
    for (let row = 0; row < count; row++) {
      rows.set(weights.subarray(3 * row, 3 * row + 3), 5 * row);
      rows[5 * row + 3] = bias[row] as number;
      rows[5 * row + 4] = deviation(this.heads, row);
    }
    return this.field.moments(rows);
  }

  /** Joins foreground and the rest; the first derivative was towards the truth and is turned into one by x. */
  private read({ gradient, curvature, convexity }: FieldMoments, row: number) {
    const alpha = this.foregroundWeight[row] as number;
    const [foreground, background] = Number.isNaN(alpha) ? [1, 1] : [alpha, 1 - alpha];
    for (let i = 0; i < 4; i++) {
      const [own, rest] = [8 * row + i, 8 * row + 4 + i];
      this.sums.gradient[i] =
        foreground * (gradient[own] as number) - background * (gradient[rest] as number);
      this.sums.curvature[i] =
        foreground * (curvature[own] as number) + background * (curvature[rest] as number);
    }
    if (convexity.length > 0)
      for (let i = 0; i < 10; i++)
        this.sums.convexity[i] =
          foreground * (convexity[20 * row + i] as number) +
          background * (convexity[20 * row + 10 + i] as number);
    return this.sums;
  }
}

/**
 * Σ α_t W E[g f] after the bias has moved by −`moved`, to first order. f given its stratum is normal, so
 * E[g f] = m E[g] + w E[g′] (Stein's lemma).
 */
function weightGradient(
  { gradient, curvature }: RowSums,
  moved: number,
  { weights }: Heads,
  row: number,
): [number, number, number] {
  const at = (axis: 0 | 1 | 2) =>
    (gradient[axis + 1] as number) -
    moved * (curvature[axis + 1] as number) +
    (weights[3 * row + axis] as number) * (curvature[0] as number);
  return [at(0), at(1), at(2)];
}

/** The focal loss is not convex: where the curvature is not positive, half a unit downhill. */
function newtonStep(gradient: number, curvature: number): number {
  const step = curvature > 1e-9 ? gradient / curvature : Math.sign(gradient) / 2;
  return Math.min(0.7, Math.max(-0.7, step));
}
