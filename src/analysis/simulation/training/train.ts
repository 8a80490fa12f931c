import { fail } from '../../contract/Failure.ts';
import { Flow } from './Flow.ts';
import type { Heads } from '../model/Heads.ts';
import { LossField } from './LossField.ts';
import type { Resolution } from '../model/Resolution.ts';
import type { Training } from '../model/World.ts';

/** Called on the way; may yield to the event loop, and throws to stop. */
export interface Watch {
  /** Between steps, with the share done. */
  readonly report: (share: number) => Promise<void>;
  /** Several times within a step. */
  readonly breathe: () => Promise<void>;
}

/** A budget too large for the steps it is spread over takes up to so many times more. */
const MOST_TIMES = 10;
/** Newton steps of the bias before the first step of the weights, where it does not start at its equilibrium. */
const NEWTON_AT_START = 12;

/**
 * Trains one head per world and cell on the whole population: the bias by damped Newton, at quasi-equilibrium, the weights
 * by gradient flow from near 0 for the cell's time τ. Deterministic.
 *
 * @throws FailureError `internal` when a cell does not reach its budget: the result would be silently wrong
 */
export async function train(
  { worlds, cells, prior }: Training,
  resolution: Resolution,
  { report, breathe }: Watch,
): Promise<Heads> {
  const strata = worlds.map(world => world.strata);
  const field = new LossField(strata, cells, resolution.nodes, breathe);
  try {
    const flow = new Flow({ worlds, cells, prior }, field, resolution);
    if (resolution.stepping === 'euler') await flow.settle(NEWTON_AT_START - 1);
    for (let step = 0; !flow.finished; step++) {
      if (step === MOST_TIMES * resolution.steps) unfinished(flow.share);
      await report(flow.share);
      await flow.step(shareOfRest(step, resolution));
    }
    await flow.settle(resolution.settling);
    await report(1);
    return flow.heads;
  } finally {
    field.dispose();
  }
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
