import type { LossFacts } from '../../reading/Framework.ts';
import { ALL_FRAMEWORKS } from './frameworks.ts';

const FACTS = new Map(ALL_FRAMEWORKS.flatMap(({ facts = {} }) => Object.entries(facts)));

/** What is known of focal losses that go by the name of a framework. */
export function factsOf(framework: string): LossFacts {
  return FACTS.get(framework) ?? {};
}
