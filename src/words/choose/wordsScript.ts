import { type Language, languageOf } from './languageOf.ts';

const WORDS: Readonly<Record<Language, string>> = { en: 'words.en.js', 'zh-CN': 'words.zh-cn.js' };

/** The scripts of every language; a page needs one of them before its own. */
export const ALL_WORDS: readonly string[] = Object.values(WORDS);

/** @param tag a BCP 47 tag */
export function wordsScript(tag: string): string {
  return WORDS[languageOf(tag)];
}
