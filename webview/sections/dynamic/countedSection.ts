import type { FactCode } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import { tiersOf } from '../../../src/analysis/report/derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { element } from '../../dom/element.ts';
import type { Explored } from '../../exploration/Explored.ts';
import { reportAt } from '../../exploration/reportAt.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { tileList } from '../kit/tileList.ts';
import { factNotes } from './factNotes.ts';
import { factTile } from './factTile.ts';
import { followingFigures } from './followingFigures.ts';
import { followingPart } from './followingPart.ts';
import { pointModels } from './pointModels.ts';

/** Figures that a chart below them shows. */
const CHARTED: ReadonlySet<FactCode> = new Set(['on-level']);

/** What follows exactly from the annotations, at the setting that the reader looks at. */
export function countedSection(report: DynamicReport, explored: Explored, page: Page): Section {
  const { whatIf } = explored;
  const box = sectionBox(
    { id: 'counted', evidence: 'counted', testId: 'counted', text: page.text },
    [],
  );
  const figures = followingPart(whatIf, at => {
    const { counted } = tiersOf(reportAt(report, explored, at));
    return [
      tileList(counted.filter(({ code }) => !CHARTED.has(code)).map(fact => factTile(fact, page))),
      ...factNotes(explored, at, counted, page).map(note =>
        element('p', { class: 'caption' }, [note]),
      ),
    ];
  });
  return combineSections(box, [
    figures,
    ...(explored.kind === 'points'
      ? [followingFigures(whatIf, pointModels(report, explored.view, page), page)]
      : []),
  ]);
}
