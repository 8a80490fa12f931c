import { printable } from '../../../contract/text/printable.ts';
import { type Check, countedProblems } from '../../derive/checkLimits.ts';
import { ENGLISH, type NumberFormat } from '../../../../words/numberFormat.ts';
import { counted as en } from '../../../../words/en/counted.ts';
import { check as words } from '../../../../words/en/report/check.ts';
import { problemText } from '../../../../words/say/problemText.ts';
import { reasonText } from '../../../../words/say/reasonText.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import type { ProblemExample } from '../../../dataset/Dataset.ts';
import { placeText } from './placesText.ts';
import { textTable } from './textTable.ts';

const FORMATS: Readonly<Record<Check['code'], keyof NumberFormat>> = {
  'background-per-foreground': 'ratio',
  unmatched: 'share',
  problems: 'count',
};

/** What each limit says, and why those were passed that were; for the log of a build. */
export function checkText(report: AnyReport, checks: readonly Check[]): string {
  const rows = checks.map(({ code, value, limit, passed }) => {
    const format = ENGLISH[FORMATS[code]];
    const found = value === null ? words.none[code] : format(value);
    return [passed ? words.passed : words.failed, words.limits[code], found, format(limit)];
  });
  const failed = checks.filter(({ passed }) => !passed);
  const columns = [
    { title: '', align: 'left' },
    { title: '', align: 'left' },
    { title: words.found, align: 'right' },
    { title: words.atMost, align: 'right' },
  ] as const;
  return [
    words.headline(report.source.file, report.detector.name, verdict(checks, failed)),
    '',
    ...textTable(columns, rows),
    ...failed.flatMap(({ code }) => reasons(report, code)),
    '',
  ]
    .map(printable)
    .join('\n');
}

function verdict({ length }: readonly Check[], failed: readonly Check[]): string {
  return failed.length === 0 ? words.allKept(length) : words.notKept(failed.length, length);
}

function reasons(report: AnyReport, code: Check['code']): string[] {
  const { dataset } = report;
  const parts: readonly Reason[] =
    code === 'unmatched' && !isDynamicReport(report)
      ? report.assignment.unmatched.reasons.map(one => ({
          count: one.count,
          said: reasonText(one.code, en),
          examples: [],
        }))
      : code === 'problems'
        ? countedProblems(dataset.problems).map(one => ({
            ...one,
            said: problemText(one.code, one.count, en),
          }))
        : [];
  if (parts.length === 0) return [];
  return ['', `  ${words.limits[code]}:`, ...parts.flatMap(reasonLines)];
}

interface Reason {
  readonly count: number;
  readonly said: string;
  readonly examples: readonly ProblemExample[];
}

/** A line for the kind, and one for each record that is named. */
function reasonLines({ count, said, examples }: Reason): string[] {
  const rest = count - examples.length;
  return [
    `    ${ENGLISH.count(count)} ${said}`,
    ...examples.map(example => `        ${placeText(example)}`),
    ...(rest > 0 && examples.length > 0 ? [`        ${words.more(ENGLISH.count(rest))}`] : []),
  ];
}
