import type { Messages } from './messages.ts';
import { charts } from './zh-cn/charts.ts';
import { comparison } from './zh-cn/comparison.ts';
import { losses } from './zh-cn/losses.ts';
import { recommendation } from './zh-cn/recommendation.ts';
import { screens } from './zh-cn/screens.ts';
import { sections } from './zh-cn/sections.ts';
import { words } from './zh-cn/words.ts';

/** Simplified Chinese, in the terms that detection papers and frameworks use in China. */
export const zhCn: Messages = {
  language: 'zh-CN',
  screens,
  sections,
  recommendation,
  words,
  charts,
  losses,
  comparison,
};
