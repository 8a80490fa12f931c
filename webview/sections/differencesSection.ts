import type { Comparison } from '../../src/analysis/report/Comparison.ts';
import { plainName } from '../../src/analysis/report/plainName.ts';
import { fillTable } from '../charts/fillTable.ts';
import { element } from '../dom/element.ts';
import { inert, type Page, type Section } from '../pages/Page.ts';
import { sectionBox } from './sectionBox.ts';

/** Every number that both reports have, the largest relative difference first. */
export function differencesSection(comparison: Comparison, page: Page): Section {
  const { text, format } = page;
  const words = text.comparison;
  const table = element('table', { testId: 'table-differences' });
  fillTable(table, {
    columns: [
      words.columns.quantity,
      plainName(comparison.first.label),
      plainName(comparison.second.label),
    ].map(title => ({ title, show: format.ratio })),
    rows: comparison.quantities.map(({ code, kind, first, second }) => {
      const show = kind === 'share' ? format.share : format.ratio;
      return [words.quantities[code], show(first), show(second)];
    }),
  });
  return inert(
    sectionBox({ id: 'differences', evidence: 'counted', text }, [
      element('h3', { class: 'finding' }, [words.quantitiesFinding]),
      element(
        'div',
        {
          class: 'table-box',
          attributes: { tabindex: '0', role: 'region', 'aria-label': words.quantitiesFinding },
        },
        [table],
      ),
    ]),
  );
}
