import type { EnsembleSelection } from '../../simulation/selectMembers.ts';
import type { SimulatedContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, parameter, ratio } from '../measures.ts';

type Model = {
  hits: Measure<'count'>;
  errors: Measure<'count'>;
  trainedAlpha: Measure<'parameter'>;
  trainedGamma: Measure<'parameter'>;
};
/** Distances of the scores in deviations over the sets of constants. */
type Misfit = { misfitBefore: Measure<'ratio'>; misfitAfter: Measure<'ratio'> };
/** Over the sets of constants. */
type Spread = { median: Measure<'ratio'>; low: Measure<'ratio'>; high: Measure<'ratio'> };

type SelectedMembers =
  | Finding<'members-not-selected', Model>
  | Finding<'members-unlike', Model & Misfit>
  | Finding<
      'members-selected',
      Model &
        Misfit & {
          /** Sets of constants that are left. */
          members: Measure<'count'>;
          constants: readonly {
            name: EnsembleSelection['constants'][number]['name'];
            before: Spread;
            after: Spread;
          }[];
        }
    >;

/** What a model's detections say about the simulator's constants, and what they cannot. Silent without predictions. */
export const selectedMembers = {
  group: 'pair',
  needsSimulation: true,
  advise({ simulated: { memberSelection } }: SimulatedContext): SelectedMembers | null {
    if (memberSelection === undefined) return null;
    const { hits, errors, trained, misfit, members, constants } = memberSelection;
    const model = {
      hits: count(hits),
      errors: count(errors),
      trainedAlpha: parameter(trained.alpha ?? 0.5),
      trainedGamma: parameter(trained.gamma),
    };
    const distances = { misfitBefore: ratio(misfit.before), misfitAfter: ratio(misfit.after) };
    switch (memberSelection.outcome) {
      case 'few':
        return { code: 'members-not-selected', evidence: model };
      case 'unlike':
        return { code: 'members-unlike', evidence: { ...model, ...distances } };
      case 'selected':
        return {
          code: 'members-selected',
          evidence: {
            ...model,
            ...distances,
            members: count(members.length),
            constants: constants.map(({ name, before, after }) => ({
              name,
              before: spreadOf(before),
              after: spreadOf(after),
            })),
          },
        };
    }
  },
} as const satisfies AdviceRule;

function spreadOf({ median, low, high }: EnsembleSelection['constants'][number]['before']): Spread {
  return { median: ratio(median), low: ratio(low), high: ratio(high) };
}
