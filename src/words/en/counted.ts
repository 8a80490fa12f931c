import type { CountedWords } from '../Words.ts';
import { advice } from './advice/advice.ts';
import { anchorAdvice } from './advice/anchorAdvice.ts';
import { recommendation } from './advice/recommendation.ts';
import { backend } from './backend.ts';
import { convention } from './dataset/convention.ts';
import { predictions } from './dataset/predictions.ts';
import { problems } from './dataset/problems.ts';
import { reasons } from './dataset/reasons.ts';
import { records } from './dataset/records.ts';
import { source } from './dataset/source.ts';
import { headline } from './headline.ts';
import { training } from './training.ts';

/** Apart from all others, so that a command that needs no more starts sooner. */
export const counted: CountedWords = {
  language: 'en',
  advice,
  recommendation,
  headline,
  anchorAdvice,
  backend,
  problems,
  reasons,
  records,
  source,
  convention,
  training,
  predictions,
};
