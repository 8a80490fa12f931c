import { card } from './card.ts';
import { charts } from './charts.ts';
import { gapWords } from '../gapWords.ts';
import { knobs } from '../knobs/knobs.ts';
import { comparison } from './comparison.ts';
import { dynamic } from './dynamic.ts';
import { learned } from './learned.ts';
import { losses } from './losses.ts';
import { convention } from '../dataset/convention.ts';
import { records } from '../dataset/records.ts';
import { pilot } from './pilot.ts';
import { recommendation } from './recommendation.ts';
import { screens } from './screens.ts';
import { sections } from './sections.ts';
import { words } from './words.ts';

/** The language that defines what there is to say. */
export const page = {
  language: 'en',
  screens,
  sections,
  card,
  recommendation,
  records,
  convention,
  words,
  charts,
  losses,
  comparison,
  dynamic,
  gaps: gapWords,
  knobs,
  learned,
  pilot,
};
