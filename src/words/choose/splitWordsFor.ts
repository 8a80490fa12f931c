import { splits as en } from '../en/dataset/splits.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { SplitWords } from '../dataset/SplitWords.ts';
import { splits as zhCn } from '../zh-cn/dataset/splits.ts';

const SPLITS: Readonly<Record<Language, SplitWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function splitWordsFor(tag: string): SplitWords {
  return SPLITS[languageOf(tag)];
}
