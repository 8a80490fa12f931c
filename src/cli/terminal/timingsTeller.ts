import type { Environment } from '../Environment.ts';
import { choiceOption } from '../options/readArguments.ts';
import { Stopwatch } from './Stopwatch.ts';
import type { AskedTimings } from './timingsAsked.ts';
import { TIMING_FORMS, timingsText } from './timingsText.ts';

/**
 * A watch that says on standard error what each stage took.
 *
 * @param asked the value of `--timings`
 * @throws FailureError `arguments`
 */
export function timingsTeller(
  asked: string,
  { logError }: Pick<Environment, 'logError'>,
): AskedTimings {
  const form = choiceOption('timings', asked, TIMING_FORMS);
  const stopwatch = new Stopwatch();
  return {
    enter: stopwatch.enter,
    tell: () => timingsText(stopwatch.stop(), form).split('\n').forEach(logError),
  };
}
