import { printable } from '../../../src/analysis/contract/text/printable.ts';
import type { LearnedReport } from '../../../src/analysis/report/LearnedReport.ts';
import { gainRange, formatPair } from '../../../src/words/say/learnedText.ts';
import { fillTable } from '../../charts/kit/table/fillTable.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';
import { scrollableTable } from '../kit/scrollableTable.ts';
import { isSame } from './choiceTiles.ts';

/** Every run with what became of it. */
export function runTable(learned: LearnedReport, page: Page): HTMLElement | null {
  const { format, text } = page;
  const words = text.learned;
  const { rows = [], pairs } = learned;
  if (rows.length === 0) return null;
  const { score, overDefault } = words.runs.columns;
  const { pair, seed, status, from } = words.columns;
  const asText = (title: string) => ({ title, show: format.decimal, isText: true }) as const;
  const table = element('table', { testId: 'table-runs' });
  fillTable(table, {
    columns: [
      asText(pair),
      { title: score, show: format.precise },
      asText(seed),
      asText(status),
      asText(overDefault),
      asText(from),
    ],
    rows: rows.map(row => {
      const own = pairs.find(one => isSame(one, row))?.overDefault ?? null;
      const gain = row.status === 'measured' && own !== null ? gainRange(own, format) : null;
      const { file, line } = row.place;
      return [
        formatPair(row, format),
        row.score,
        row.seed === null ? words.unknownSeed : printable(row.seed),
        words.statuses[row.status],
        gain,
        printable(line === null ? file : words.line(file, format.count(line))),
      ];
    }),
  });
  return scrollableTable(table, words.table);
}
