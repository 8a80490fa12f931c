import { MIGHT_BUILD_ON_OTHERS } from './tree/bases.ts';
import { MENTIONS } from './frameworks/lists/frameworks.ts';

/** Ways of YAML, JSON and TOML to write a letter without it; what a YAML tag leaves to a directive. */
const HIDDEN = /\\(?:[uUx]|\r?\n|\r)|^%TAG\b/;

const SIGNS = [HIDDEN, MIGHT_BUILD_ON_OTHERS, ...Object.values(MENTIONS)].filter(
  sign => sign !== null,
);

const MENTIONED = new RegExp(SIGNS.map(({ source }) => source).join('|'), 'im');

/**
 * Whether a file is worth parsing: a quick look at its text for what the rules look for, which never misses a site.
 */
export function mightContainFocalLoss(text: string): boolean {
  return MENTIONED.test(text);
}
