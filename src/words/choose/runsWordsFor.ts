import { runs as en } from '../en/runs.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { RunsWords } from '../RunsWords.ts';
import { runs as zhCn } from '../zh-cn/runs.ts';

const WORDS: Readonly<Record<Language, RunsWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function runsWordsFor(tag: string): RunsWords {
  return WORDS[languageOf(tag)];
}
