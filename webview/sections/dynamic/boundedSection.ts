import type { TierFact } from '../../../src/analysis/report/derive/tiers/TierFact.ts';
import { tiersOf } from '../../../src/analysis/report/derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { element } from '../../dom/element.ts';
import type { Explored } from '../../exploration/Explored.ts';
import { reportAt } from '../../exploration/reportAt.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import { sectionBox } from '../kit/sectionBox.ts';
import { factTile } from './factTile.ts';
import { followingPart } from './followingPart.ts';

/** Limits that no training on these annotations exceeds, each with the argument for it. */
export function boundedSection(report: DynamicReport, explored: Explored, page: Page): Section {
  const box = sectionBox(
    { id: 'bounded', evidence: 'bounded', testId: 'bounded', text: page.text },
    [],
  );
  return combineSections(box, [
    followingPart(explored.whatIf, at => {
      const { bounded } = tiersOf(reportAt(report, explored, at));
      return [
        bounded.length === 0
          ? element('p', {}, [page.text.dynamic.noBounds])
          : element(
              'ul',
              { class: 'advice' },
              bounded.map(fact => boundItem(fact, page)),
            ),
      ];
    }),
  ]);
}

function boundItem(fact: TierFact, wording: Wording): HTMLElement {
  const { format, text } = wording;
  const { bounds, is } = text.dynamic;
  const [name, value] = factTile(fact, wording);
  const by = fact.by === undefined ? '' : format.count(fact.by);
  return element('li', {}, [
    element('p', { class: 'strong' }, [is(name, value)]),
    fact.argument === undefined
      ? null
      : element('p', { class: 'caption' }, [bounds[fact.argument](by)]),
  ]);
}
