import { charts } from './en/charts.ts';
import { comparison } from './en/comparison.ts';
import { losses } from './en/losses.ts';
import { recommendation } from './en/recommendation.ts';
import { screens } from './en/screens.ts';
import { sections } from './en/sections.ts';
import { words } from './en/words.ts';

/** English: the language that defines what there is to say. */
export const en = {
  language: 'en',
  screens,
  sections,
  recommendation,
  words,
  charts,
  losses,
  comparison,
};
