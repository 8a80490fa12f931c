import type { PilotReport } from '../../../src/analysis/report/PilotReport.ts';
import { differenceText, pairText } from '../../../src/words/say/pilotText.ts';
import { fillTable } from '../../charts/kit/table/fillTable.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { scrollableTable } from '../kit/scrollableTable.ts';

/** Every pair with its AP50 and what it has over the first. */
export function pairTable({ pairs }: PilotReport, { format, text }: Page): HTMLElement {
  const { said, table: label } = text.pilot;
  const { score, difference, verdict } = said.columns;
  const asText = (title: string) => ({ title, show: format.decimal, isText: true }) as const;
  const table = element('table', { testId: 'table-pilot-pairs' });
  fillTable(table, {
    columns: [
      asText(text.learned.columns.pair),
      { title: score, show: value => value.toFixed(3) },
      asText(difference),
      asText(verdict),
    ],
    rows: pairs.map(pair => [
      `${pairText(pair, format)} · ${said.roles[pair.role]}`,
      pair.ap50,
      pair.overReference === null ? null : differenceText(pair.overReference),
      said.verdicts[pair.verdict],
    ]),
  });
  return scrollableTable(table, label);
}
