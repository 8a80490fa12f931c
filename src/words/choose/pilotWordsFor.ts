import { pilot as en } from '../en/dataset/pilot.ts';
import { type Language, languageOf } from './languageOf.ts';
import type { PilotWords } from '../dataset/PilotWords.ts';
import { pilot as zhCn } from '../zh-cn/dataset/pilot.ts';

const WORDS: Readonly<Record<Language, PilotWords>> = { en, 'zh-CN': zhCn };

/** @param tag a BCP 47 tag */
export function pilotWordsFor(tag: string): PilotWords {
  return WORDS[languageOf(tag)];
}
