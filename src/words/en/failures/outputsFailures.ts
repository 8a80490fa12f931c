import type { FailureWords } from '../../FailureWords.ts';
import { detail } from './detail.ts';

/** Why a model's raw outputs are not measured. */
export const outputsFailures = {
  'outputs-unusable': f => ({
    message: `${f.file} holds no outputs that can be measured: ${detail(f.reason)}.`,
    advice:
      'Export them again from the images of this annotation file; the documentation of "explore" says how.',
  }),
} satisfies Partial<FailureWords['failures']>;
