import { site as en } from '../en/site.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { SiteWords } from '../SiteWords.ts';
import { site as zhCn } from '../zh-cn/site.ts';

const WORDS: Readonly<Record<Language, SiteWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function siteWordsFor(tag: string): SiteWords {
  return WORDS[languageOf(tag)];
}
