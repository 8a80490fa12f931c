import { printable } from '../contract/printable.ts';
import { type Check, countedProblems } from './checkLimits.ts';
import { ENGLISH, type NumberFormat } from '../../words/numberFormat.ts';
import { problemWords } from './problemWords.ts';
import type { Report } from './Report.ts';
import { textTable } from './textTable.ts';
import { unmatchedWords } from './unmatchedWords.ts';

const WORDS: Readonly<Record<Check['code'], string>> = {
  'background-per-foreground': 'background anchors for 1 foreground anchor',
  unmatched: 'boxes without a foreground anchor',
  problems: 'odd records',
};

const FORMATS: Readonly<Record<Check['code'], keyof NumberFormat>> = {
  'background-per-foreground': 'ratio',
  unmatched: 'share',
  problems: 'count',
};

/** Where there is no value. */
const NONE: Readonly<Record<Check['code'], string>> = {
  'background-per-foreground': 'no foreground',
  unmatched: 'no boxes',
  problems: 'none',
};

/** What each limit says, and why those were passed that were; for the log of a build. */
export function checkText(report: Report, checks: readonly Check[]): string {
  const rows = checks.map(({ code, value, limit, passed }) => {
    const format = ENGLISH[FORMATS[code]];
    const found = value === null ? NONE[code] : format(value);
    return [passed ? 'ok' : 'FAILED', WORDS[code], found, format(limit)];
  });
  const failed = checks.filter(({ passed }) => !passed);
  const columns = [
    { title: '', align: 'left' },
    { title: '', align: 'left' },
    { title: 'found', align: 'right' },
    { title: 'at most', align: 'right' },
  ] as const;
  return [
    `${report.source.file} with ${report.detector.name}: ${verdict(checks, failed)}`,
    '',
    ...textTable(columns, rows),
    ...failed.flatMap(({ code }) => reasons(report, code)),
    '',
  ]
    .map(printable)
    .join('\n');
}

function verdict({ length }: readonly Check[], failed: readonly Check[]): string {
  const limits = length === 1 ? '1 limit' : `${length} limits`;
  return failed.length === 0 ? `within ${limits}` : `${failed.length} of ${limits} not kept`;
}

function reasons({ assignment, dataset }: Report, code: Check['code']): string[] {
  const parts =
    code === 'unmatched'
      ? assignment.unmatched.reasons.map(one => [one.count, unmatchedWords(one.code)] as const)
      : code === 'problems'
        ? countedProblems(dataset.problems).map(
            one => [one.count, problemWords(one.code, one.count)] as const,
          )
        : [];
  if (parts.length === 0) return [];
  const lines = parts.map(([count, words]) => `    ${ENGLISH.count(count)} ${words}`);
  return ['', `  ${WORDS[code]}:`, ...lines];
}
