import type { Advice } from './Advice.ts';
import type { AdviceContext } from './AdviceContext.ts';
import { ADVICE_RULES } from './adviceRules.ts';

/** All that can be advised, in the order in which it is shown. */
export function advise(context: AdviceContext): readonly Advice[] {
  const { simulated } = context;
  return ADVICE_RULES.flatMap((rule): readonly Advice[] => {
    if (!rule.needsSimulation) return grouped(rule.group, rule.advise(context));
    return simulated === null ? [] : grouped(rule.group, rule.advise({ ...context, simulated }));
  });
}

function grouped<Found extends Omit<Advice, 'group'>>(group: Advice['group'], found: Found | null) {
  return found === null ? [] : [{ ...found, group }];
}
