import { FEWEST_TO_ASSUME } from '../../contract/SimulationInputs.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, ratio } from '../measures.ts';

type ScheduleAssumed = Finding<
  'schedule-assumed',
  | { images: Measure<'count'>; epochs: Measure<'ratio'>; budget: Measure<'ratio'> }
  // too few images to assume a schedule
  | { images: Measure<'count'> }
>;

/** Nobody said how long the training is: it was derived from the number of images, or left open. */
export const scheduleAssumed = {
  group: 'pair',
  needsSimulation: true,
  advise({ dataset: { images }, simulated }: SimulatedContext): ScheduleAssumed | null {
    const { training, simulation } = simulated;
    if (!training.assumed) return null;
    if (images < FEWEST_TO_ASSUME)
      return { code: 'schedule-assumed', evidence: { images: count(images) } };
    return {
      code: 'schedule-assumed',
      evidence: {
        images: count(images),
        epochs: ratio((training.imagesSeen ?? 0) / images),
        budget: ratio(simulation.budget),
      },
    };
  },
} as const satisfies AdviceRule;
