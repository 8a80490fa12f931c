import { printable } from '../../../src/analysis/contract/text/printable.ts';
import { SHARE_FLOOR } from '../../../src/analysis/report/compare/quantityDifferences.ts';
import type {
  Comparison,
  QuantityDifference,
} from '../../../src/analysis/report/compare/Comparison.ts';
import { fillTable } from '../../charts/kit/table/fillTable.ts';
import { columnsOf } from '../../charts/kit/TableModel.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { type Section, staticSection } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import { scrollableTable } from '../kit/scrollableTable.ts';
import { sectionBox } from '../kit/sectionBox.ts';

/** Numbers that both reports have: those that differ in a table, the most different by how many times first; then the others. */
export function differencesSection(comparison: Comparison, page: Page): Section {
  const { text, format } = page;
  const words = text.comparison;
  const shown = comparison.quantities.map(quantity => formatted(quantity, page));
  const rows = shown.filter(({ first, second }) => first !== second);
  const same = shown.filter(({ first, second }) => first === second).map(({ name }) => name);
  const table = element('table', { testId: 'table-differences' });
  fillTable(table, {
    columns: columnsOf(
      [
        words.columns.quantity,
        printable(comparison.first.label),
        printable(comparison.second.label),
        words.columns.change,
      ],
      format.ratio,
    ),
    rows: rows.map(({ name, first, second, change }) => [name, first, second, change]),
  });
  return staticSection(
    sectionBox({ id: 'differences', evidence: 'counted', text }, [
      element('h3', { class: 'finding' }, [words.quantitiesFinding]),
      rows.length === 0 ? null : scrollableTable(table, words.quantitiesFinding),
      same.length === 0
        ? null
        : element('p', { class: 'caption' }, [words.same(same.join(text.words.place.and))]),
    ]),
  );
}

function formatted({ code, kind, first, second }: QuantityDifference, wording: Wording) {
  const { format, text } = wording;
  const show = kind === 'share' ? format.share : format.ratio;
  return {
    name: text.comparison.quantities[code],
    first: show(first),
    second: show(second),
    change:
      kind === 'share' ? changeOfShare(first, second, wording) : times(first, second, wording),
  };
}

/** Points, and by how many times, which the rows are sorted by; not of a share that is as good as none. */
function changeOfShare(first: number, second: number, wording: Wording): string {
  const change = points(second - first, wording);
  if (Math.min(first, second) < SHARE_FLOOR) return change;
  return wording.text.comparison.timesAndPoints(wording.format.ratio(second / first), change);
}

function times(first: number, second: number, { format, text }: Wording): string | null {
  return first > 0 ? text.comparison.times(format.ratio(second / first)) : null;
}

function points(difference: number, { format, text }: Wording): string {
  const size = format.ratio(Math.abs(difference) * 100);
  return text.comparison.points(`${difference < 0 ? '−' : '+'}${size}`);
}
