import type { FailureWords } from '../../FailureWords.ts';
import { allowed } from './allowed.ts';
import { detail } from './detail.ts';
import { failures } from './failures.ts';

export const failureWords: FailureWords = { failures, detail, allowed };
