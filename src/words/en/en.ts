import type { Words } from '../Words.ts';
import { evidence } from './advice/evidence.ts';
import { comparison } from './comparison.ts';
import { counted } from './counted.ts';
import { splits } from './dataset/splits.ts';
import { validation } from './dataset/validation.ts';
import { knobs } from './knobs/knobs.ts';
import { outputs } from './outputs.ts';
import { runs } from './runs.ts';

export const en: Words = {
  ...counted,
  evidence,
  knobs,
  splits,
  comparison,
  runs,
  outputs,
  validation,
};
