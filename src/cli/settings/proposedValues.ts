import { fail } from '../../analysis/contract/Failure.ts';
import type { KnobAdvice } from '../../analysis/knobs/KnobAdvice.ts';
import { isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import { ENGLISH } from '../../words/numberFormat.ts';
import { en } from '../../words/en/en.ts';
import { knobText } from '../../words/say/knobText.ts';
import { annotationsOf } from '../annotationsOf.ts';
import type { Environment } from '../Environment.ts';
import { onePositional } from '../readArguments.ts';
import type { ReadConfig } from '../readConfig.ts';
import { terminalProgress } from '../terminalProgress.ts';
import type { WantedSetting } from './WantedSetting.ts';

/** What has a number. */
export interface SetValue {
  readonly key: string;
  readonly value: number;
}

/**
 * The numbers that settings are to have: those that are given, and for the others what the annotations propose for the detector of
 * the config, with the reasons on standard error.
 *
 * @throws FailureError `setting-not-proposed`
 */
export async function proposedValues(
  wanted: readonly WantedSetting[],
  { opened, positionals }: { readonly opened: ReadConfig; readonly positionals: readonly string[] },
  environment: Environment,
): Promise<readonly SetValue[]> {
  const isOpen = wanted.some(({ value }) => value === null);
  const knobs = isOpen ? await knobsOf(opened, positionals, environment) : [];
  return wanted.map(({ key, value }) => {
    if (value !== null) return { key, value };
    const knob = knobs.find(advice => advice.key === key);
    if (knob) environment.logError(knobText(knob, en.knobs, ENGLISH));
    const proposed = knob?.proposed ?? null;
    return proposed === null
      ? fail({ code: 'setting-not-proposed', file: opened.path, key })
      : { key, value: proposed };
  });
}

async function knobsOf(
  { path, documents }: ReadConfig,
  positionals: readonly string[],
  environment: Environment,
): Promise<readonly KnobAdvice[]> {
  const { detectorFrom } = await import('../../platform/node/configTools.ts');
  const detector = detectorFrom(path, documents);
  if (!('dynamic' in detector)) return [];
  const file =
    positionals.length > 0
      ? onePositional(positionals, 'an annotation file')
      : await annotationsOf(path, documents, environment);
  const { dynamic } = detector;
  const request = { file: { path: file }, detector: dynamic.name, dynamic, simulation: null };
  const progress = terminalProgress(environment);
  const report = await environment
    .analyze(request, { progress: progress.show })
    .finally(progress.clear);
  return isDynamicReport(report) ? report.knobs : [];
}
