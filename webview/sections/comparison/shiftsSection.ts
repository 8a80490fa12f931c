import type { Comparison, DistributionShift } from '../../../src/analysis/report/Comparison.ts';
import { plainName } from '../../../src/analysis/report/plainName.ts';
import { chartFigure } from '../../charts/kit/chartFigure.ts';
import { fillTable } from '../../charts/kit/fillTable.ts';
import { shiftChart } from '../../charts/shifts/chart.ts';
import type { TableModel } from '../../charts/kit/TableModel.ts';
import { element } from '../../dom/element.ts';
import type { Page, Section, Wording } from '../../kit/Page.ts';
import { sectionBox } from '../kit/sectionBox.ts';

const NAMES_SHOWN = 12;

/** How far each distribution moved: in words and figures, then drawn. */
export function shiftsSection(comparison: Comparison, page: Page): Section {
  const { shifts, first, second } = comparison;
  const { text } = page;
  const table = element('table', { testId: 'table-shifts' });
  fillTable(table, shiftTable(shifts, page));
  const labels = [plainName(first.label), plainName(second.label)] as const;
  const figures = shifts.map(shift => chartFigure(shiftChart(shift, labels, page), page));
  return {
    element: sectionBox({ id: 'shifts', evidence: 'counted', text }, [
      element('h3', { class: 'finding' }, [text.comparison.distributionsFinding]),
      element('p', { class: 'caption' }, [text.comparison.distributionsCaption]),
      element(
        'div',
        {
          class: 'table-box short',
          attributes: {
            tabindex: '0',
            role: 'region',
            'aria-label': text.comparison.distributionsFinding,
          },
        },
        [table],
      ),
      missing(labels[0], comparison.onlyFirst, page),
      missing(labels[1], comparison.onlySecond, page),
      element(
        'div',
        { class: 'figures' },
        figures.map(figure => figure.element),
      ),
    ]),
    dispose: () => {
      for (const figure of figures) figure.dispose();
    },
  };
}

function shiftTable(
  shifts: readonly DistributionShift[],
  { format, text: { comparison } }: Wording,
): TableModel {
  const { columns } = comparison;
  return {
    columns: [columns.distribution, columns.jensenShannon, columns.byChance, columns.psi].map(
      title => ({ title, show: format.decimal }),
    ),
    rows: shifts.map(shift => [
      comparison.largestShift(
        comparison.distributions[shift.code],
        comparison.verdicts[shift.verdict],
      ),
      shift.jensenShannon,
      shift.byChance,
      shift.stabilityIndex,
    ]),
  };
}

function missing(label: string, names: readonly string[], page: Page): HTMLElement | null {
  if (names.length === 0) return null;
  const { comparison, words } = page.text;
  const rest = names.length - NAMES_SHOWN;
  const shown = names.slice(0, NAMES_SHOWN).map(plainName);
  if (rest > 0) shown.push(comparison.more(page.format.count(rest)));
  return element('p', {}, [comparison.onlyFirst(label, shown.join(words.place.and))]);
}
