import type { Words } from '../Words.ts';
import { predictions } from './dataset/predictions.ts';
import { validation } from './dataset/validation.ts';
import { advice } from './advice/advice.ts';
import { evidence } from './advice/evidence.ts';
import { anchorAdvice } from './advice/anchorAdvice.ts';
import { backend } from './backend.ts';
import { comparison } from './comparison.ts';
import { convention } from './dataset/convention.ts';
import { headline } from './headline.ts';
import { knobs } from './knobs/knobs.ts';
import { outputs } from './outputs.ts';
import { problems } from './dataset/problems.ts';
import { reasons } from './dataset/reasons.ts';
import { records } from './dataset/records.ts';
import { source } from './dataset/source.ts';
import { splits } from './dataset/splits.ts';
import { training } from './training.ts';
import { recommendation } from './advice/recommendation.ts';
import { runs } from './runs.ts';

/** Simplified Chinese, in the terms that detection papers and frameworks use in China. */
export const zhCn: Words = {
  language: 'zh-CN',
  advice,
  evidence,
  recommendation,
  headline,
  anchorAdvice,
  knobs,
  backend,
  problems,
  reasons,
  records,
  source,
  splits,
  convention,
  training,
  comparison,
  runs,
  outputs,
  predictions,
  validation,
};
