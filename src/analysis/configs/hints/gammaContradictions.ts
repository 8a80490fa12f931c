import type { Contradiction } from './Contradiction.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { factsOf } from '../frameworks/lists/factsOf.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/** Code of the user's own that raises something to the power of γ. */
const OWN_POWER = /\*\*\s*(?:self\.)?gamma\b|\bpow(?:er)?\([^\n]{0,200}\bgamma\b/;

/** A γ between 0 and 1 where gradients can become NaN. */
export function gammaContradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
): Contradiction[] {
  const isOwn = documents.some(({ syntax, text }) => syntax === 'python' && OWN_POWER.test(text));
  return sites.flatMap(({ framework, gamma }) => {
    const leaves =
      factsOf(framework).leavesDerivative === true || (framework === 'generic' && isOwn);
    if (!gamma || !leaves || !(gamma.value > 0 && gamma.value < 1)) return [];
    const { value, offset, length } = gamma;
    return [{ code: 'gamma-below-one', gamma: value, offset, length }];
  });
}
