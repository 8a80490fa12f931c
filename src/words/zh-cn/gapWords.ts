import type { GapWords } from '../GapWords.ts';
import { gaps } from './gaps.ts';
import { warnings } from './warnings.ts';

export const gapWords: GapWords = { gaps, warnings };
