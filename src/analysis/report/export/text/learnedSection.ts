import { en } from '../../../../words/en/en.ts';
import { text as words } from '../../../../words/en/report/text.ts';
import { ENGLISH } from '../../../../words/numberFormat.ts';
import type { Report } from '../../Report.ts';
import { learnedLines } from './learnedLines.ts';
import { TEXT_WIDTH } from './textSections.ts';

const INDENT = '  ';

/** What runs of the user's own say; empty where there are none. */
export function learnedSection({ learned }: Report): string[] {
  if (learned === undefined || learned.runs === 0) return [];
  const wording = { words: en, format: ENGLISH };
  const lines = learnedLines(
    learned,
    learned.remarks ?? [],
    wording,
    TEXT_WIDTH - INDENT.length,
  ).slice(0, -1);
  return [words.titles.learned, ...lines.map(line => (line === '' ? '' : INDENT + line))];
}
