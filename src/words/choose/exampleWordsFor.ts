import type { ExampleWords } from '../dataset/ExampleWords.ts';
import { examples as en } from '../en/dataset/examples.ts';
import { type Language, languageOf } from './languageOf.ts';
import { examples as zhCn } from '../zh-cn/dataset/examples.ts';

const WORDS: Readonly<Record<Language, ExampleWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function exampleWordsFor(tag: string): ExampleWords {
  return WORDS[languageOf(tag)];
}
