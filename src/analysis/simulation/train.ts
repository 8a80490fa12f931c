import { fail } from '../contract/Failure.ts';
import { Flow } from './Flow.ts';
import type { Heads } from './Heads.ts';
import { LossField } from './LossField.ts';
import type { Resolution } from './Resolution.ts';
import type { Training } from './World.ts';

/** Called between steps with the share done; may yield to the event loop, and throws to stop. */
export type BetweenSteps = (share: number) => Promise<void>;

/** A budget too large for the steps it is spread over takes up to so many times more. */
const MOST_TIMES = 10;
/** Newton steps of the bias before the first step of the weights, where it does not start at its equilibrium. */
const NEWTON_AT_START = 12;

/**
 * Trains one head per world and cell on the whole population: the bias by damped Newton, at quasi-equilibrium, the weights
 * by gradient flow from near 0 for the cell's time τ (explicit Euler). Deterministic.
 *
 * @throws FailureError `internal` when a cell does not reach its budget: the result would be silently wrong
 */
export async function train(
  training: Training,
  resolution: Resolution,
  between: BetweenSteps = async () => {},
): Promise<Heads> {
  const { steps, evenness } = resolution;
  const field = new LossField(
    training.worlds.map(world => world.strata),
    training.cells.map(cell => cell.gamma),
    resolution,
  );
  try {
    const flow = new Flow(training, field, resolution);
    if (!resolution.implicit) await flow.settle(NEWTON_AT_START - 1);
    for (let step = 0; !flow.finished; step++) {
      if (step === MOST_TIMES * steps) unfinished(flow.share);
      await between(flow.share);
      await flow.step(Math.max(1, (steps - step) * evenness));
    }
    await flow.settle(resolution.settling);
    await between(1);
    return flow.heads;
  } finally {
    field.dispose();
  }
}

function unfinished(share: number): never {
  fail({
    code: 'internal',
    message: `the simulated training stopped at ${Math.round(100 * share)} % of its budget`,
  });
}
