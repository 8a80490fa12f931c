import { gapWords as en } from '../en/gapWords.ts';
import type { GapWords } from '../GapWords.ts';
import { type Language, languageOf } from '../languageOf.ts';
import { gapWords as zhCn } from '../zh-cn/gapWords.ts';

const WORDS: Readonly<Record<Language, GapWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function gapWordsFor(tag: string): GapWords {
  return WORDS[languageOf(tag)];
}
