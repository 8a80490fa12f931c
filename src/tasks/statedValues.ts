import { canonicalJson } from '../analysis/contract/text/canonicalJson.ts';
import type { TrainingFacts } from '../analysis/contract/TrainingFacts.ts';

/** What a config states of its training as texts that can be compared: without the lines, augmentations in their order. */
export function statedValues(facts: TrainingFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, canonicalJson(withoutPlace(fact))]),
  );
}

function withoutPlace(fact: unknown): unknown {
  if (Array.isArray(fact)) return fact.map(withoutPlace);
  if (typeof fact !== 'object' || fact === null) return fact ?? null;
  return Object.fromEntries(
    Object.entries(fact).filter(([key]) => key !== 'file' && key !== 'line'),
  );
}
