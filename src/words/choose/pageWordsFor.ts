import { page as en } from '../en/page/page.ts';
import { type Language, languageOf } from '../languageOf.ts';
import type { PageWords } from '../PageWords.ts';
import { page as zhCn } from '../zh-cn/page/page.ts';

const WORDS: Readonly<Record<Language, PageWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function pageWordsFor(tag: string): PageWords {
  return WORDS[languageOf(tag)];
}
