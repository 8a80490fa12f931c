import { adviceText } from '../../../../words/say/adviceText.ts';
import { counted as en } from '../../../../words/en/counted.ts';
import type { Advice } from '../../../advice/Advice.ts';
import { classRows, tailAfter } from '../../derive/classRows.ts';
import { levelCounts } from '../../derive/levelCounts.ts';
import { methodLines } from './methodLines.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { placesText } from './placesText.ts';
import { problemText } from '../../../../words/say/problemText.ts';
import { reasonText } from '../../../../words/say/reasonText.ts';
import { places } from '../../../../words/en/report/places.ts';
import { text as words } from '../../../../words/en/report/text.ts';
import { rangeText, recommendationLines } from './recommendationLines.ts';
import type { Report } from '../../Report.ts';
import { textTable, type TextColumn, wrapText } from './textTable.ts';

/** Columns of the terminal report. */
export const TEXT_WIDTH = 88;
const CLASSES_SHOWN = 10;

const { titles, columns } = words;

const left = (title: string, maxWidth = 32): TextColumn => ({ title, align: 'left', maxWidth });
const right = (title: string): TextColumn => ({ title, align: 'right' });
const ratio = (value: number | null) => (value === null ? '-' : F.ratio(value));

export function recommendationSection(report: Report): string[] {
  const found = report.recommendation;
  if (found === undefined) return adviceSection(report.advice ?? []);
  return [
    found.rests === 'published' ? titles.published : titles.recommendation,
    `  ${words.value('gamma', F.decimal(found.gamma), rangeText(found.gammaRange, en, F))}`,
    `  ${words.value('alpha', F.decimal(found.alpha), rangeText(found.alphaRange, en, F))}`,
    ...recommendationLines(found, en, F).flatMap(line => wrapText(line, '  ', TEXT_WIDTH)),
    ...adviceLines(found.advice),
  ];
}

function adviceSection(advice: readonly Advice[]): string[] {
  if (advice.length === 0) return [];
  return [titles.advice, ...adviceLines(advice)];
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
    columns.all,
    F.count(assignment.foreground),
    F.count(assignment.ignored),
    F.count(assignment.background),
    ratio(assignment.backgroundPerForeground),
  ];
  const { stride, foreground, ignored, background, ratio: perForeground } = columns;
  const heads = [stride, foreground, ignored, background, perForeground].map(right);
  return [titles.levels, ...textTable(heads, [...rows, total])];
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
  const { boxes, share, images, foregroundAnchors, unmatched } = columns;
  const heads = [
    left(columns.class),
    ...[boxes, share, images, foregroundAnchors, unmatched].map(right),
  ];
  const more =
    tail === null
      ? []
      : [`  ${words.moreClasses(F.count(tail.rest), F.count(tail.boxes), F.share(tail.share))}`];
  return [titles.classes, ...textTable(heads, cells), ...more];
}

export function sizeSection({ assignment }: Report): string[] {
  const rows = [...assignment.perSize, ...assignment.perAspect].map(size => [
    size.name,
    F.count(size.annotations),
    F.count(size.foreground),
    F.count(size.unmatched),
  ]);
  const { group, boxes, foregroundAnchors, unmatched } = columns;
  const heads = [left(group), ...[boxes, foregroundAnchors, unmatched].map(right)];
  return [titles.sizes, ...textTable(heads, rows)];
}

export function unmatchedSection({ assignment: { unmatched, weak, boxes } }: Report): string[] {
  const share = (count: number) => F.share(boxes === 0 ? 0 : count / boxes);
  return [
    titles.unmatched,
    `  ${words.unmatched(F.count(unmatched.count), F.count(boxes), share(unmatched.count))}`,
    ...reasons(unmatched.reasons),
    ...examples(unmatched.examples),
    `  ${words.weak(F.count(weak.count), share(weak.count))}`,
    ...reasons(weak.reasons),
  ];
}

function reasons(list: Report['assignment']['weak']['reasons']): string[] {
  return list
    .filter(reason => reason.count > 0)
    .flatMap(({ code, count }) =>
      wrapText(`${F.count(count)} × ${reasonText(code, en)}`, '      ', TEXT_WIDTH),
    );
}

export function problemSection({ dataset: { problems } }: Pick<Report, 'dataset'>): string[] {
  if (problems.length === 0) return [titles.problems, `  ${words.noProblems}`];
  return [
    titles.problems,
    ...problems.flatMap(problem => [
      ...wrapText(
        `${F.count(problem.count)} × ${problemText(problem.code, problem.count, en)}`,
        '  ',
        TEXT_WIDTH,
      ),
      ...examples(problem.examples),
    ]),
  ];
}

export function methodSection(report: Report): string[] {
  return [
    titles.method,
    ...methodLines(report, F).flatMap(line => wrapText(line.text, `  ${line.kind}: `, TEXT_WIDTH)),
  ];
}

function examples(
  list:
    | Report['assignment']['unmatched']['examples']
    | Report['dataset']['problems'][number]['examples'],
): string[] {
  const shown = placesText(list);
  return shown === '' ? [] : wrapText(places.forExample(shown), '      ', TEXT_WIDTH);
}
