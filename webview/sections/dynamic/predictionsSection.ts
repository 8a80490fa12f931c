import { tiersOf } from '../../../src/analysis/report/derive/tiers/tiersOf.ts';
import type { DynamicReport } from '../../../src/analysis/report/DynamicReport.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** What no annotation says. */
export function predictionsSection(report: DynamicReport, { text }: Page): Section {
  const { needs } = text.dynamic;
  return staticSection(
    sectionBox({ id: 'predictions', testId: 'predictions', text }, [
      element(
        'ul',
        { class: 'plain-list' },
        tiersOf(report).predictions.map(code => element('li', {}, [needs[code]])),
      ),
    ]),
  );
}
