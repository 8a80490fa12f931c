import { staticPage as en } from '../en/staticPage.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { StaticWords } from '../StaticWords.ts';
import { staticPage as zhCn } from '../zh-cn/staticPage.ts';

const WORDS: Readonly<Record<Language, StaticWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function staticWordsFor(tag: string): StaticWords {
  return WORDS[languageOf(tag)];
}
