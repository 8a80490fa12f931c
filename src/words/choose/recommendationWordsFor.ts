import { recommendation as en } from '../en/advice/recommendation.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { RecommendationWords } from '../RecommendationWords.ts';
import { recommendation as zhCn } from '../zh-cn/advice/recommendation.ts';

const WORDS: Readonly<Record<Language, RecommendationWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function recommendationWordsFor(tag: string): RecommendationWords {
  return WORDS[languageOf(tag)];
}
