import { fail } from '../contract/Failure.ts';
import type { FocalParameters } from '../losses/FocalParameters.ts';
import { Flow, type Schedule } from './Flow.ts';
import type { Heads } from './Heads.ts';
import { LossField } from './LossField.ts';
import type { Strata } from './Strata.ts';

/** Called between steps with the share done; may yield to the event loop, and throws to stop. */
export type BetweenSteps = (share: number) => Promise<void>;

/** Steps the flow is spread over; a budget too large for them takes more. */
const STEPS = 150;
const MOST_STEPS = 10 * STEPS;
const STEPS_BETWEEN_PAUSES = 5;
/** Newton steps of the bias before the first step of the weights, and after the last. */
const NEWTON_AT_START = 12;
const NEWTON_AT_END = 5;

/**
 * Trains one head per cell with its own α and γ on the whole population: the bias by damped Newton, at quasi-equilibrium,
 * the weights by gradient flow from near 0 for the time τ (explicit Euler). Deterministic.
 *
 * @param cells α of each in [0, 1], γ ≥ 0
 * @throws FailureError `internal` when a cell does not reach its budget: the result would be silently wrong
 */
export async function train(
  strata: Strata,
  cells: readonly FocalParameters[],
  schedule: Schedule,
  between: BetweenSteps = async () => {},
): Promise<Heads> {
  const field = new LossField(strata, cells);
  try {
    const flow = new Flow(strata, cells, schedule, field);
    await flow.settle(NEWTON_AT_START - 1);
    for (let step = 0; !flow.finished; step++) {
      if (step === MOST_STEPS) unfinished(schedule, flow.least);
      if (step % STEPS_BETWEEN_PAUSES === 0) await between(flow.least / schedule.budget);
      await flow.step(Math.max(1, (STEPS - step) * 0.4));
    }
    await flow.settle(NEWTON_AT_END);
    await between(1);
    return flow.heads;
  } finally {
    field.dispose();
  }
}

function unfinished({ budget }: Schedule, reached: number): never {
  fail({
    code: 'internal',
    message: `the simulated training stopped at time ${reached} of ${budget}`,
  });
}
