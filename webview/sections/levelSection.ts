import type { Report } from '../../src/analysis/report/Report.ts';
import { classLevelChart } from '../charts/classLevels/chart.ts';
import type { ChartModel } from '../charts/kit/ChartModel.ts';
import { levelChart } from '../charts/levels/chart.ts';
import type { Page } from '../kit/Page.ts';
import type { Section } from '../kit/Section.ts';
import type { Wording } from '../kit/Wording.ts';
import { filteredSection } from './kit/filteredSection.ts';

/** The pyramid levels as a section of the side bar. */
export function levelSection(report: Report, page: Page): Section {
  return filteredSection(
    report,
    { id: 'levels', models: shown => [levelModel(shown, report, page)] },
    page,
  );
}

/** The levels of all classes, or those of the shown class compared with them. */
export function levelModel(shown: Report, report: Report, wording: Wording): ChartModel {
  return shown === report
    ? levelChart(report, wording)
    : classLevelChart(shown.assignment.perLevel, report.assignment.perLevel, wording);
}
