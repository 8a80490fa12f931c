import { toPrintable } from '../../../src/analysis/contract/text/toPrintable.ts';
import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type {
  Comparison,
  DistributionShift,
} from '../../../src/analysis/report/compare/Comparison.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import { fillTable } from '../../charts/kit/table/fillTable.ts';
import { columnsOf, type TableModel } from '../../charts/kit/TableModel.ts';
import { shiftChart } from '../../charts/shifts/chart.ts';
import { shiftFinding } from '../../charts/shifts/finding.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { combineSections, type Section } from '../../kit/Section.ts';
import type { Wording } from '../../kit/Wording.ts';
import { scrollableTable } from '../kit/scrollableTable.ts';
import { sectionBox } from '../kit/sectionBox.ts';

const MAX_NAMES = 12;

/** How far each distribution shifted, as a table and as charts. */
export function shiftsSection(comparison: Comparison, page: Page): Section {
  const { shifts, first, second } = comparison;
  const { text } = page;
  const table = element('table', { testId: 'table-shifts' });
  fillTable(table, shiftTable(shifts, page));
  const labels = [printable(first.label), printable(second.label)] as const;
  const figures = combineSections(
    element('div', { class: 'figures' }),
    // Two equal pictures show nothing; the table says that they are equal.
    shifts.filter(differs).map(shift => chartFigure(shiftChart(shift, labels, page), page)),
  );
  return {
    element: sectionBox({ id: 'shifts', evidence: 'counted', text }, [
      element('h3', { class: 'finding' }, [text.comparison.distributionsFinding]),
      element('p', { class: 'caption' }, [text.comparison.distributionsCaption]),
      scrollableTable(table, text.comparison.distributionsFinding),
      missingClasses(labels[0], comparison.onlyFirst, page),
      missingClasses(labels[1], comparison.onlySecond, page),
      figures.element,
    ]),
    dispose: figures.dispose,
  };
}

const differs = ({ jensenShannon }: DistributionShift) => jensenShannon > 0;

function shiftTable(shifts: readonly DistributionShift[], wording: Wording): TableModel {
  const { format, text } = wording;
  const { columns } = text.comparison;
  return {
    columns: columnsOf(
      [columns.distribution, columns.jensenShannon, columns.byChance, columns.psi],
      format.decimal,
    ),
    rows: shifts.map(shift => [
      shiftFinding(shift, wording),
      shift.jensenShannon,
      shift.byChance,
      shift.stabilityIndex,
    ]),
  };
}

function missingClasses(label: string, names: readonly string[], page: Page): HTMLElement | null {
  if (names.length === 0) return null;
  const { comparison, words } = page.text;
  const rest = names.length - MAX_NAMES;
  const shown = names.slice(0, MAX_NAMES).map(toPrintable);
  if (rest > 0) shown.push(comparison.more(page.format.count(rest)));
  return element('p', {}, [comparison.onlyFirst(label, shown.join(words.place.and))]);
}
