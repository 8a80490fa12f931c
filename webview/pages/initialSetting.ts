import type { Report } from '../../src/analysis/report/Report.ts';
import { type Observable, observable } from '../kit/observable.ts';
import type { Page } from '../kit/Page.ts';
import { restoreParameters } from '../kit/persistedParameters.ts';
import { focalSetting, type Setting } from '../losses/Setting.ts';

/** The restored sliders, or the recommended pair, or the detector's own. */
export function initialSetting(report: Report, page: Page): Observable<Setting> {
  const initial = restoreParameters(page.host, report) ?? report.recommendation ?? report.detector;
  return observable(focalSetting(initial));
}
