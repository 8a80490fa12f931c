import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { Comparison } from '../../../src/analysis/report/compare/Comparison.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** Both recommended pairs, and whether each would do for the other dataset. */
export function pairSection({ pair, first, second }: Comparison, page: Page): Section {
  const { text, format } = page;
  const box = { id: 'recommendation', testId: 'pair', text } as const;
  if (pair === null)
    return staticSection(sectionBox(box, [element('p', {}, [text.comparison.noPair])]));
  const card = (label: string, { alpha, gamma }: typeof pair.first) =>
    element('div', { class: 'value' }, [
      element('span', { class: 'range' }, [printable(label)]),
      element('span', { class: 'number' }, [
        text.losses.pair(format.decimal(alpha), format.decimal(gamma)),
      ]),
    ]);
  return staticSection(
    sectionBox({ ...box, evidence: 'simulated' }, [
      element('div', { class: 'pair' }, [
        card(first.label, pair.first),
        card(second.label, pair.second),
      ]),
      element('p', {}, [text.comparison.pair(pair, format)]),
    ]),
  );
}
