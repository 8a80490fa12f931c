import type { Report } from '../../src/analysis/report/Report.ts';
import { focalSetting, type Setting } from '../losses/Setting.ts';
import { recallParameters } from '../kit/persistedParameters.ts';
import type { Page } from '../kit/Page.ts';
import { type Store, store } from '../kit/observable.ts';

/** Where the sliders stood before, else the recommended pair, else the detector's own. */
export function startSetting(report: Report, page: Page): Store<Setting> {
  const start = recallParameters(page.host, report) ?? report.recommendation ?? report.detector;
  return store(focalSetting(start));
}
