import type { PageWords } from '../../src/words/PageWords.ts';
import { languageOf } from '../../src/words/choose/languageOf.ts';

declare global {
  /** By language. Scripts before the page's own bring them: one in the editor, all in a report for whoever opens it. */
  var focalLensWords: Readonly<Record<string, PageWords>> | undefined;
}

/** Called by the script of a language. */
export function provideWords(words: PageWords): void {
  globalThis.focalLensWords = { ...globalThis.focalLensWords, [words.language]: words };
}

/**
 * What the page says, in another language where there is no script of this one.
 *
 * @param tag a BCP 47 tag
 * @throws Error where there is none at all
 */
export function pageWordsFor(tag: string): PageWords {
  const known = globalThis.focalLensWords ?? {};
  const words = known[languageOf(tag)] ?? Object.values(known)[0];
  if (words === undefined) throw new Error('a page needs the script of a language before its own');
  return words;
}
