import { logit } from '../../losses/logistic.ts';
import type { Heads } from '../model/Heads.ts';
import type { ExpectedLoss } from './ExpectedLoss.ts';
import { eulerStep, exponentialIntegratorStep, newtonBiasStep } from './integratorSteps.ts';
import type { Resolution } from '../model/Resolution.ts';
import { largestEvidence } from '../model/Strata.ts';
import type { Training } from '../model/ClassPopulation.ts';
import type { Trainer } from './Trainer.ts';

/** In plain TypeScript; a few numbers of each head, kept in doubles. */
export class HeadTrainer implements Trainer {
  readonly heads: Heads;
  private readonly time: Float64Array;
  private readonly budget: Float64Array;
  /** Change of the weights that moves no mean logit by more than a step may. */
  private readonly longest: Float64Array;
  private readonly field: ExpectedLoss;
  private readonly move: typeof eulerStep;

  constructor(
    { populations, cells, prior }: Training,
    field: ExpectedLoss,
    { stepping, logitStep }: Resolution,
  ) {
    const count = populations.length * cells.length;
    this.heads = {
      count,
      weights: new Float64Array(3 * count).fill(1e-3),
      bias:
        stepping === 'euler'
          ? new Float64Array(count).fill(logit(prior))
          : Float64Array.from(populations.flatMap(({ bias }) => bias)),
    };
    this.time = new Float64Array(count);
    this.budget = Float64Array.from(populations.flatMap(({ budgets }) => budgets));
    this.longest = new Float64Array(count);
    populations.forEach(({ strata }, population) => {
      const longest = logitStep / largestEvidence(strata);
      this.longest.fill(longest, population * cells.length, (population + 1) * cells.length);
    });
    this.field = field;
    this.move = stepping === 'euler' ? eulerStep : exponentialIntegratorStep;
  }

  get share(): number {
    return this.time.reduce(
      (least, time, row) => Math.min(least, time / (this.budget[row] as number)),
      1,
    );
  }

  async equilibrateBias(steps: number): Promise<void> {
    const { bias, count } = this.heads;
    for (let i = 0; i < steps; i++) {
      const loss = await this.field.expandAt(this.heads);
      for (let row = 0; row < count; row++)
        bias[row] = (bias[row] as number) + newtonBiasStep(loss, row);
    }
  }

  async step(share: number): Promise<void> {
    const loss = await this.field.expandAt(this.heads);
    const { weights, bias, count } = this.heads;
    for (let row = 0; row < count; row++) {
      const left = Math.max(0, (this.budget[row] as number) - (this.time[row] as number));
      const longest = this.longest[row] as number;
      const { duration, byBias, byWeights } = this.move(loss, row, share * left, longest);
      bias[row] = (bias[row] as number) + byBias;
      weights[3 * row] = (weights[3 * row] as number) + byWeights[0];
      weights[3 * row + 1] = (weights[3 * row + 1] as number) + byWeights[1];
      weights[3 * row + 2] = (weights[3 * row + 2] as number) + byWeights[2];
      this.time[row] = (this.time[row] as number) + duration;
    }
  }
}
