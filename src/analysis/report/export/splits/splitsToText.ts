import { en } from '../../../../words/en/en.ts';
import { failures } from '../../../../words/en/failures/failures.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import { splitHeadline, splitTexts } from '../../../../words/say/dataset/splitTexts.ts';
import { printable } from '../../../contract/text/printable.ts';
import type { SplitComparison } from '../../compare/splits/SplitComparison.ts';
import { type TextColumn, textTable, wrapText } from '../text/textTable.ts';
import { TEXT_WIDTH } from '../text/textSections.ts';
import { classRows, figureRows, type Rows } from './splitTables.ts';

const { table: words } = en.splits;
const WORDS = { splits: en.splits, failures };
const WORDING = { words, format: ENGLISH };

/** The splits of a set for a terminal: what they say of each other, then their numbers. */
export function splitsToText(comparison: SplitComparison): string {
  const sections = [
    [
      splitHeadline(comparison, en),
      ...splitTexts(comparison, WORDS, ENGLISH).flatMap(line => wrapText(line, '  ', TEXT_WIDTH)),
    ],
    columned('', figureRows(comparison, WORDING), comparison),
    [
      words.classes,
      ...columned(
        words.class,
        classRows(comparison, name => name, WORDING),
        comparison,
      ),
    ],
  ];
  return `${sections.map(lines => lines.map(printable).join('\n')).join('\n\n')}\n`;
}

function columned(title: string, rows: Rows, { splits }: SplitComparison): string[] {
  const columns: TextColumn[] = [
    { title, align: 'left', maxWidth: 34 },
    ...splits.map(({ split }) => ({ title: split, align: 'right' as const, maxWidth: 20 })),
  ];
  return textTable(columns, rows);
}
