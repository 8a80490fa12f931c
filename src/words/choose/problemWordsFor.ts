import { problems as en } from '../en/dataset/problems.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { ProblemWords } from '../dataset/ProblemWords.ts';
import { problems as zhCn } from '../zh-cn/dataset/problems.ts';

const WORDS: Readonly<Record<Language, ProblemWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function problemWordsFor(tag: string): ProblemWords {
  return WORDS[languageOf(tag)];
}
