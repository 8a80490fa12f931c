import type { Words } from '../Words.ts';
import { advice } from './advice.ts';
import { evidence } from './evidence.ts';
import { recommendation } from './recommendation.ts';

/** Simplified Chinese, in the terms that detection papers and frameworks use in China. */
export const zhCn: Words = { language: 'zh-CN', advice, evidence, recommendation };
