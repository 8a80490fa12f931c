import { MIGHT_BUILD_ON_OTHERS } from './tree/bases.ts';
import { RULES } from './frameworkRules.ts';

/** Ways of YAML, JSON and TOML to write a letter without it; what a YAML tag leaves to a directive. */
const HIDDEN = /\\(?:[uUx]|\r?\n|\r)|^%TAG\b/;

const MENTIONS = new RegExp(
  [HIDDEN, MIGHT_BUILD_ON_OTHERS, ...RULES.map(rule => rule.mightMention)]
    .map(({ source }) => source)
    .join('|'),
  'im',
);

/**
 * Whether a file is worth parsing: a quick look at its text for what the rules look for, which never misses a site.
 */
export function mayHoldFocalLoss(text: string): boolean {
  return MENTIONS.test(text);
}
