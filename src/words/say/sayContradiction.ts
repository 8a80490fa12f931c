import type { ConfigContradiction } from '../../analysis/contract/ConfigContradiction.ts';
import type { ContradictionWords, SiteWords } from '../SiteWords.ts';

/** What cannot be meant in a config, as a sentence. */
export function sayContradiction(
  item: ConfigContradiction,
  { contradictions }: Pick<SiteWords, 'contradictions'>,
): string {
  return wordsFor(contradictions, item.code)(item);
}

/** The words of a code take what goes with the code; TypeScript does not follow that through a lookup. */
function wordsFor(words: ContradictionWords, code: ConfigContradiction['code']) {
  return words[code] as (item: ConfigContradiction) => string;
}
