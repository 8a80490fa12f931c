import type { FilledJsonNeed, JsonNeed } from '../../FailureWords.ts';
import { jsonNeeds } from './jsonNeeds.ts';

const FILLED: Readonly<Record<FilledJsonNeed['kind'], (most: number) => string>> = {
  levels: most => `at most ${most} levels`,
  'string-bytes': most => `a string of at most ${most} bytes`,
  digits: most => `a number of at most ${most} digits`,
  values: most => `a value with at most ${most} parts`,
};

/** A noun phrase: `a comma or ]`. */
export function jsonNeed(need: JsonNeed): string {
  return typeof need === 'string' ? jsonNeeds[need] : FILLED[need.kind](need.most);
}
