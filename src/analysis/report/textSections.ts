import { adviceText } from '../../words/adviceText.ts';
import { en } from '../../words/en/en.ts';
import type { Advice } from '../advice/Advice.ts';
import { classRows, tailAfter } from './classRows.ts';
import { levelCounts } from './levelCounts.ts';
import { methodLines } from './methodLines.ts';
import { ENGLISH as F } from '../../words/numberFormat.ts';
import { examplesWords, problemWords } from './problemWords.ts';
import { rangeText, recommendationLines } from './recommendationLines.ts';
import type { Report } from './Report.ts';
import { textTable, type TextColumn, wrapText } from './textTable.ts';
import { unmatchedWords } from './unmatchedWords.ts';

/** Columns of the terminal report. */
export const TEXT_WIDTH = 88;
const CLASSES_SHOWN = 10;

const left = (title: string, maxWidth = 32): TextColumn => ({ title, align: 'left', maxWidth });
const right = (title: string): TextColumn => ({ title, align: 'right' });
const ratio = (value: number | null) => (value === null ? '-' : F.ratio(value));

export function recommendationSection(report: Report): string[] {
  const found = report.recommendation;
  if (found === undefined) return adviceSection(report.advice ?? []);
  return [
    'Recommendation (simulated)',
    `  gamma  ${F.decimal(found.gamma).padEnd(6)} range ${rangeText(found.gammaRange, en, F)}`,
    `  alpha  ${F.decimal(found.alpha).padEnd(6)} range ${rangeText(found.alphaRange, en, F)}`,
    ...recommendationLines(found, en, F).flatMap(line => wrapText(line, '  ', TEXT_WIDTH)),
    ...adviceLines(found.advice),
  ];
}

function adviceSection(advice: readonly Advice[]): string[] {
  if (advice.length === 0) return [];
  return ['Advice (counted; nothing was simulated)', ...adviceLines(advice)];
}

function adviceLines(advice: readonly Advice[]): string[] {
  return advice.flatMap(piece => wrapText(adviceText(piece, en, F), '  - ', TEXT_WIDTH));
}

export function levelSection({ assignment }: Report): string[] {
  const rows = levelCounts(assignment).map(level => [
    F.count(level.stride),
    F.count(level.foreground),
    F.count(level.ignored),
    F.count(level.background),
    ratio(level.backgroundPerForeground),
  ]);
  const total = [
    'all',
    F.count(assignment.foreground),
    F.count(assignment.ignored),
    F.count(assignment.background),
    ratio(assignment.backgroundPerForeground),
  ];
  const columns = ['stride', 'foreground', 'ignored', 'background', 'bg per fg'].map(right);
  return ['Anchors per level (counted)', ...textTable(columns, [...rows, total])];
}

export function classSection(report: Report): string[] {
  const rows = classRows(report);
  const tail = tailAfter(rows, CLASSES_SHOWN);
  const cells = rows
    .slice(0, CLASSES_SHOWN)
    .map(row => [
      row.name,
      F.count(row.boxes),
      F.share(row.share),
      F.count(row.images),
      F.count(row.foreground),
      F.count(row.unmatched),
    ]);
  const columns = [
    left('class'),
    ...['boxes', 'share', 'images', 'fg anchors', 'unmatched'].map(right),
  ];
  const more =
    tail === null
      ? []
      : [
          `  and ${F.count(tail.rest)} more with ${F.count(tail.boxes)} boxes (${F.share(tail.share)})`,
        ];
  return ['Classes (counted)', ...textTable(columns, cells), ...more];
}

export function sizeSection({ assignment }: Report): string[] {
  const rows = [...assignment.perSize, ...assignment.perAspect].map(size => [
    size.name,
    F.count(size.annotations),
    F.count(size.foreground),
    F.count(size.unmatched),
  ]);
  const columns = [left('boxes that are'), ...['boxes', 'fg anchors', 'unmatched'].map(right)];
  return [
    'Sizes and shapes (counted; small < 32² px ≤ medium < 96² px ≤ large)',
    ...textTable(columns, rows),
  ];
}

export function unmatchedSection({ assignment: { unmatched, weak, boxes } }: Report): string[] {
  const share = (count: number) => F.share(boxes === 0 ? 0 : count / boxes);
  return [
    'Unmatched boxes (counted)',
    `  ${F.count(unmatched.count)} of ${F.count(boxes)} (${share(unmatched.count)}) have no foreground anchor`,
    ...reasons(unmatched.reasons),
    ...examples(unmatched.examples),
    `  ${F.count(weak.count)} (${share(weak.count)}) have no anchor at the foreground threshold`,
    ...reasons(weak.reasons),
  ];
}

function reasons(list: Report['assignment']['weak']['reasons']): string[] {
  return list
    .filter(reason => reason.count > 0)
    .flatMap(({ code, count }) =>
      wrapText(`${F.count(count)} × ${unmatchedWords(code)}`, '      ', TEXT_WIDTH),
    );
}

export function problemSection({ dataset: { problems } }: Report): string[] {
  if (problems.length === 0) return ['Problems (counted)', '  none'];
  return [
    'Problems (counted)',
    ...problems.flatMap(problem => [
      ...wrapText(
        `${F.count(problem.count)} × ${problemWords(problem.code, problem.count)}`,
        '  ',
        TEXT_WIDTH,
      ),
      ...examples(problem.examples),
    ]),
  ];
}

export function methodSection(report: Report): string[] {
  return [
    'How it was computed',
    ...methodLines(report, F).flatMap(line => wrapText(line.text, `  ${line.kind}: `, TEXT_WIDTH)),
  ];
}

function examples(
  list:
    | Report['assignment']['unmatched']['examples']
    | Report['dataset']['problems'][number]['examples'],
): string[] {
  const shown = examplesWords(list);
  return shown === '' ? [] : wrapText(`e.g. ${shown}`, '      ', TEXT_WIDTH);
}
