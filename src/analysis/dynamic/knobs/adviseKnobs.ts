import type { KnobAdvice } from './KnobAdvice.ts';
import type { KnobContext } from './KnobContext.ts';
import { KNOB_RULES } from './knobRules.ts';

/** All that can be said about the settings of a detector, in the order in which it is shown. */
export function adviseKnobs(context: KnobContext): readonly KnobAdvice[] {
  return KNOB_RULES.flatMap(rule => rule(context) ?? []);
}
