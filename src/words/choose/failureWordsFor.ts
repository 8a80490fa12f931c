import { failureWords as en } from '../en/failures/failureWords.ts';
import type { FailureWords } from '../FailureWords.ts';
import { type Language, languageOf } from './languageOf.ts';
import { failureWords as zhCn } from '../zh-cn/failures/failureWords.ts';

const WORDS: Readonly<Record<Language, FailureWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function failureWordsFor(tag: string): FailureWords {
  return WORDS[languageOf(tag)];
}
