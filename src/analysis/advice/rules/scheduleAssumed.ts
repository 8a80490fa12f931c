import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, ratio } from '../measures.ts';

type ScheduleAssumed = Finding<
  'schedule-assumed',
  { images: Measure<'count'>; epochs: Measure<'ratio'>; budget: Measure<'ratio'> }
>;

/** The length of the training was derived from the number of images. Silent where it was given. */
export const scheduleAssumed = {
  group: 'pair',
  needsSimulation: true,
  advise({ dataset: { images }, simulated }: SimulatedContext): ScheduleAssumed | null {
    const { training, simulation } = simulated;
    if (!training.assumed) return null;
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
