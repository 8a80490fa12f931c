import type { OnStage } from '../../analysis/contract/AnalysisStage.ts';
import type { Environment } from '../Environment.ts';

/** Measures what stages take, and says it at the end. */
export interface AskedTimings {
  readonly enter: (stage: Parameters<OnStage>[0] | 'write') => void;
  readonly tell: () => void;
}

/**
 * What a run with `--timings` measures; others neither measure nor load what does.
 *
 * @param form the value of the option
 * @throws FailureError `arguments`
 */
export async function timingsAsked(
  form: string | undefined,
  environment: Pick<Environment, 'logError'>,
): Promise<AskedTimings | undefined> {
  if (form === undefined) return undefined;
  const { timingsTeller } = await import('../occasional.ts');
  return timingsTeller(form, environment);
}
