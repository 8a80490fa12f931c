import type { SetupWarning } from '../../../src/analysis/contract/SetupWarning.ts';

const OF_TRAINING: ReadonlySet<string> = new Set([
  'augmentation-not-modelled',
  'optimization-not-modelled',
]);

/** Warnings about what could not be read; what is known of a training and computed with by nothing is none. */
export const unread = (warnings: readonly SetupWarning[]): SetupWarning[] =>
  warnings.filter(warning => typeof warning === 'string' || !OF_TRAINING.has(warning.code));
