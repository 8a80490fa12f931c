import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { costChart } from '../../charts/explore/cost/chart.ts';
import { loadChart } from '../../charts/explore/load/chart.ts';
import { lostChart } from '../../charts/explore/lost/chart.ts';
import { negativesChart } from '../../charts/explore/negatives/chart.ts';
import { sideChart } from '../../charts/explore/side/chart.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import { reportAt } from '../../exploration/reportAt.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { tileList } from '../kit/tileList.ts';
import { answerWords } from './answerWords.ts';
import type { Explored } from '../../exploration/Explored.ts';
import { followingFigures } from './followingFigures.ts';
import { followingPart } from './followingPart.ts';
import { mainTiles } from './mainTiles.ts';
import { whatIfControls } from './whatIfControls.ts';

/**
 * What an image size or a number of queries wins, against what it costs. The side bar has the slider and the main figures
 * here; in the report these are above all sections and in sections of their own.
 */
export function whatIfSection(report: DynamicReport, explored: Explored, page: Page): Section {
  const { whatIf } = explored;
  const isView = page.kind === 'view';
  const answer = element('p', {
    class: 'strong',
    testId: 'what-if-answer',
    attributes: { role: 'status' },
  });
  const show = (at: WhatIf) => {
    answer.textContent = answerWords(explored, at, page);
  };
  show(whatIf.current());
  const said: Section = { element: answer, dispose: whatIf.watch(show) };
  const box = sectionBox(
    { id: 'what-if', evidence: 'counted', testId: 'what-if', text: page.text },
    [],
  );
  return combineSections(box, [
    ...(isView ? [whatIfControls(report, explored, page)] : []),
    said,
    ...(isView
      ? [followingPart(whatIf, at => [tileList(mainTiles(reportAt(report, explored, at), page))])]
      : []),
    followingFigures(whatIf, at => modelsAt(explored, at, page), page),
  ]);
}

/** What has nothing to draw comes last, which no setting changes; the side bar has the first alone. */
function modelsAt(explored: Explored, at: WhatIf, page: Page): readonly ChartModel[] {
  const isEmpty = ({ table }: ChartModel) => Number(table.rows.length === 0);
  const models = chartsOf(explored, at, page).toSorted(
    (one, other) => isEmpty(one) - isEmpty(other),
  );
  return page.kind === 'view' ? models.slice(0, 1) : models;
}

function chartsOf(explored: Explored, at: WhatIf, page: Page): readonly ChartModel[] {
  if (explored.kind === 'points')
    return [sideChart(explored.view, at, page), costChart(explored.view, at, page)];
  const { view } = explored;
  return [
    lostChart(view, at.setting, page),
    negativesChart(view, at.setting, page),
    ...(view.detector.rule.denoising === null ? [] : [loadChart(view, at.setting, page)]),
  ];
}
