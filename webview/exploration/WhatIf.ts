import type { DynamicReport } from '../../src/analysis/report/DynamicReport.ts';
import type { Host } from '../host/Host.ts';
import { type Observable, observable } from '../kit/observable.ts';

/** What the reader looks at. */
export interface WhatIf {
  /** Index of the setting, by size. */
  readonly setting: number;
  /** Index of the framework's release; 0 where there are none. */
  readonly release: number;
}

interface Choices {
  /** Of every setting: pixels, or queries. */
  readonly values: readonly number[];
  readonly own: number;
  readonly releases: readonly number[];
}

/** Starts with the detector's own setting, or with what was chosen before the page was hidden. */
export function startWhatIf(
  report: DynamicReport,
  { values, own, releases }: Choices,
  host: Host,
): Observable<WhatIf> {
  const kept = restored(host, report);
  const at = values.indexOf(kept?.value ?? NaN);
  const release = kept !== null && releases.includes(kept.release) ? kept.release : 0;
  const whatIf = observable<WhatIf>({ setting: at < 0 ? own : at, release });
  whatIf.watch(({ setting, release: chosen }) => {
    host.persistState({ of: subject(report), value: values[setting], release: chosen });
  });
  return whatIf;
}

function restored(
  host: Host,
  report: DynamicReport,
): { readonly value: number; readonly release: number } | null {
  const state = host.restoreState();
  if (typeof state !== 'object' || state === null) return null;
  const { of, value, release } = state as Record<string, unknown>;
  if (of !== subject(report) || typeof value !== 'number' || typeof release !== 'number')
    return null;
  return { value, release };
}

function subject({ source, detector }: DynamicReport): string {
  return `${source.file} ${source.bytes} ${detector.name}`;
}
