import type { Environment } from '../Environment.ts';
import { choiceOption } from '../options/readArguments.ts';
import type { Stopwatch } from './Stopwatch.ts';
import { TIMING_FORMS, timingsText } from './timingsText.ts';

/**
 * Stops a watch and says on standard error what each stage took, where that was asked for.
 *
 * @param asked the value of `--timings`
 * @throws FailureError `arguments`
 */
export function timingsTeller(
  asked: string | undefined,
  stopwatch: Stopwatch,
  { logError }: Pick<Environment, 'logError'>,
): () => void {
  if (asked === undefined) return () => undefined;
  const form = choiceOption('timings', asked, TIMING_FORMS);
  return () => timingsText(stopwatch.stop(), form).split('\n').forEach(logError);
}
