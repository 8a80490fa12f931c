import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { type ClassLoss, classLosses } from '../../charts/explore/classes/ClassLoss.ts';
import { withoutByClassChart } from '../../charts/explore/classes/chart.ts';
import { candidateLevelChart } from '../../charts/explore/levels/chart.ts';
import { withoutBySizeChart } from '../../charts/explore/sizes/chart.ts';
import type { ChartModel } from '../../charts/kit/ChartModel.ts';
import { element } from '../../dom/element.ts';
import type { WhatIf } from '../../exploration/WhatIf.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { tileList } from '../kit/tileList.ts';
import type { Explored } from './Explored.ts';
import { followingFigures } from './followingFigures.ts';
import { followingPart } from './followingPart.ts';
import { pointNotes } from './pointNotes.ts';
import { pointTiles } from './pointTiles.ts';
import { queryTiles } from './queryTiles.ts';

/** What follows exactly from the annotations, at the setting that the reader looks at. */
export function countedSection(report: DynamicReport, explored: Explored, page: Page): Section {
  const { whatIf } = explored;
  const box = sectionBox(
    { id: 'counted', evidence: 'counted', testId: 'counted', text: page.text },
    [],
  );
  if (explored.kind === 'queries')
    return combineSections(box, [
      followingPart(whatIf, ({ setting }) => [
        tileList(queryTiles(explored.view, setting, page)),
        ...queryNotes(explored, page),
      ]),
    ]);
  return combineSections(box, [
    followingPart(whatIf, at => [
      tileList(pointTiles(explored.view, at, page)),
      ...pointNotes(explored.view, at, page).map(note =>
        element('p', { class: 'caption' }, [note]),
      ),
    ]),
    followingFigures(whatIf, pointModels(report, explored, page), page),
  ]);
}

type Points = Extract<Explored, { kind: 'points' }>;

/** Classes are sorted once for a release, not at every move of the slider. */
function pointModels(
  report: DynamicReport,
  { view }: Points,
  page: Page,
): (at: WhatIf) => readonly ChartModel[] {
  const sorted = new Map<number, readonly ClassLoss[]>();
  const lossesOf = (release: number) => {
    const known = sorted.get(release);
    if (known !== undefined) return known;
    const losses = classLosses(report, view, release, page.text.screens.unnamedClass);
    sorted.set(release, losses);
    return losses;
  };
  const countsIn = (release: number) =>
    view.settings.flatMap(({ releases }) => releases[release] ?? []);
  return ({ setting, release }) => {
    const chosen = view.settings[setting];
    const counts = chosen?.releases[release];
    if (chosen === undefined || counts === undefined) return [];
    const side = page.format.count(chosen.side);
    return [
      withoutBySizeChart(counts, { side, all: countsIn(release) }, page),
      candidateLevelChart(counts, side, page),
      withoutByClassChart(lossesOf(release), { setting, side }, page),
    ];
  };
}

function queryNotes(
  { view }: Extract<Explored, { kind: 'queries' }>,
  { format, text: { dynamic } }: Page,
): readonly HTMLElement[] {
  const notes = [
    dynamic.oneToOne,
    ...(view.detector.rule.denoising === null ? [] : [dynamic.padded(format.count(view.batch))]),
  ];
  return notes.map(note => element('p', { class: 'caption' }, [note]));
}
