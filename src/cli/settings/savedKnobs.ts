import { shownValue } from '../../analysis/contract/failures/Detail.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { DynamicDetector } from '../../analysis/dynamic/explore/DynamicDetector.ts';
import type { DynamicReport } from '../../analysis/report/DynamicReport.ts';
import { MOST_REPORT_BYTES, schemaOf } from '../values/savedReport.ts';
import { readText } from '../readText.ts';

/** What a saved report proposes for one setting. */
export interface SavedKnob {
  readonly key: string;
  readonly now: number | null;
  readonly proposed: number;
}

const SCHEMA: DynamicReport['schema'] = 'focal-lens/dynamic-report@1';

/**
 * What a saved report proposes, if it was made with the detector of the config.
 *
 * @returns null where the file is no such report
 * @throws FailureError `report-unusable` where it is a damaged one; `arguments` where it was made with another detector
 */
export function savedKnobs(file: string, detector: DynamicDetector): readonly SavedKnob[] | null {
  if (schemaOf(file) !== SCHEMA) return null;
  const report = parsed(file);
  const made = report.detector ?? {};
  if (made['name'] !== detector.name || made['framework'] !== detector.framework) {
    const by = `${shownValue(made['name'])} of ${shownValue(made['framework'])}`;
    const message = `${file} was made with ${by}, and the config describes ${detector.name} of ${detector.framework}.`;
    return fail({ code: 'arguments', message });
  }
  const knobs: readonly unknown[] = Array.isArray(report.knobs) ? report.knobs : [];
  return knobs.filter(isKnob);
}

interface SavedReport {
  readonly detector?: Readonly<Record<string, unknown>> | null;
  readonly knobs?: unknown;
}

function parsed(file: string): SavedReport {
  try {
    return JSON.parse(readText(file, MOST_REPORT_BYTES).text.replace(/^\uFEFF/, '')) as SavedReport;
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return fail({ code: 'report-unusable', file, reason: 'not-json' });
  }
}

function isKnob(value: unknown): value is SavedKnob {
  const { key, now, proposed } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isNow = now === null || typeof now === 'number';
  return typeof key === 'string' && isNow && typeof proposed === 'number';
}
