import { en } from '../../../../words/en/en.ts';
import { failures } from '../../../../words/en/failures/failures.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import { splitHeadline, splitTexts } from '../../../../words/say/dataset/splitTexts.ts';
import type { SplitComparison } from '../../compare/splits/SplitComparison.ts';
import { markdownName, markdownProse, markdownTable } from '../markdown/markdownTable.ts';
import { classRows, figureRows } from './splitTables.ts';

const { table: words } = en.splits;
const WORDS = { splits: en.splits, failures };
const WORDING = { words, format: ENGLISH };

/** The splits of a set as GitHub-flavoured Markdown. Names from the data cannot become markup. */
export function splitsToMarkdown(comparison: SplitComparison): string {
  const names = comparison.splits.map(({ split }) => markdownName(split));
  return [
    `# ${markdownProse(splitHeadline(comparison, en))}`,
    ...splitTexts(comparison, WORDS, ENGLISH).map(markdownProse),
    markdownTable(['', ...names], figureRows(comparison, WORDING)).join('\n'),
    `## ${words.classes}`,
    markdownTable([words.class, ...names], classRows(comparison, markdownName, WORDING)).join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
