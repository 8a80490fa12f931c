import { en } from '../../../../words/en/en.ts';
import { markdown as words } from '../../../../words/en/report/markdown.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { gainRange, learnedText } from '../../../../words/say/learnedText.ts';
import { remarkText } from '../../../../words/say/remarkText.ts';
import type { Report } from '../../Report.ts';
import { markdownProse, markdownTable } from './markdownTable.ts';

/** What runs of the user's own say; empty where there are none. */
export function learnedMarkdown({ learned }: Report): string[] {
  if (learned === undefined || learned.runs === 0) return [];
  const { pairs, remarks = [] } = learned;
  const { score, runs, overDefault } = en.runs.columns;
  const rows = pairs.map(pair => [
    `γ ${F.decimal(pair.gamma)}, α ${F.decimal(pair.alpha)}`,
    F.precise(pair.score),
    F.count(pair.runs),
    pair.overDefault === null ? '' : gainRange(pair.overDefault, F),
  ]);
  return [
    `## ${words.titles.learned}`,
    '',
    learnedText(learned, en, F).map(markdownProse).join(' '),
    '',
    ...markdownTable(['', score, runs, overDefault], rows),
    ...(remarks.length > 0 ? [''] : []),
    ...remarks.map(remark => `- ${markdownProse(remarkText(remark, en))}`),
  ];
}
