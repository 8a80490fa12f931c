import { fail } from '../../contract/failures/Failure.ts';
import type { Resolution } from '../model/Resolution.ts';
import { isFinished, type Trainer } from './Trainer.ts';

/** Called on the way; may yield to the event loop, and throws to stop. */
export interface Hooks {
  /** Between steps, with the share done. */
  readonly report: (share: number) => Promise<void>;
  /** Several times within a step. */
  readonly yieldToHost: () => Promise<void>;
}

/** A budget too large for the steps it is spread over takes up to so many times more. */
const MOST_TIMES = 10;
/** Newton steps of the bias before the first step of the weights, where it does not start at its equilibrium. */
const NEWTON_AT_START = 12;

/**
 * Trains one head per population and cell on the whole population: the bias by damped Newton, at quasi-equilibrium, the weights
 * by gradient flow from near 0 for the cell's time τ. Deterministic.
 *
 * @throws FailureError `internal` when a cell does not reach its budget: the result would be silently wrong
 */
export async function train(
  trainer: Trainer,
  resolution: Resolution,
  { report }: Pick<Hooks, 'report'>,
): Promise<void> {
  if (resolution.stepping === 'euler') await trainer.equilibrateBias(NEWTON_AT_START - 1);
  for (let step = 0; !isFinished(trainer); step++) {
    if (step === MOST_TIMES * resolution.steps) unfinished(trainer.share);
    await report(trainer.share);
    await trainer.step(shareOfRest(step, resolution));
  }
  await trainer.equilibrateBias(resolution.settling);
  await report(1);
}

/**
 * Share of the time left that a step is to take. Explicit steps are even, and take .4 of the steps as the prototype has
 * it. Others end at τ (k / steps)²: the logits move fastest at the start.
 */
function shareOfRest(step: number, { stepping, steps }: Resolution): number {
  if (stepping === 'euler') return 1 / Math.max(1, 0.4 * (steps - step));
  if (step + 1 >= steps) return 1;
  const timeAt = (index: number) => (index / steps) ** 2;
  return (timeAt(step + 1) - timeAt(step)) / (1 - timeAt(step));
}

function unfinished(share: number): never {
  fail({
    code: 'internal',
    message: `the simulated training stopped at ${Math.round(100 * share)} % of its budget`,
  });
}
