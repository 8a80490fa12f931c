import { adviceText } from '../../../../words/say/adviceText.ts';
import { en } from '../../../../words/en/en.ts';
import type { Advice } from '../../../advice/Advice.ts';
import { classRows, tailAfter } from '../../derive/classRows.ts';
import { levelCounts } from '../../derive/levelCounts.ts';
import { markdownName, markdownProse, markdownTable } from './markdownTable.ts';
import { methodLines } from '../text/methodLines.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';
import { placesText } from '../text/placesText.ts';
import { problemText } from '../../../../words/say/problemText.ts';
import { reasonText } from '../../../../words/say/reasonText.ts';
import { markdown as words } from '../../../../words/en/report/markdown.ts';
import { places } from '../../../../words/en/report/places.ts';
import { rangeText, recommendationLines } from '../text/recommendationLines.ts';
import type { LabelCounts, Report } from '../../Report.ts';

const CLASSES_SHOWN = 20;

const { titles, columns } = words;

export function recommendationMarkdown({ recommendation: found, advice = [] }: Report): string[] {
  if (found === undefined)
    return advice.length === 0 ? [] : [`## ${titles.advice}`, '', ...adviceItems(advice)];
  return [
    `## ${found.rests === 'published' ? titles.published : titles.recommendation}`,
    '',
    ...markdownTable(
      ['', columns.value, columns.range],
      [
        ['γ', `**${F.decimal(found.gamma)}**`, rangeText(found.gammaRange, en, F)],
        ['α', `**${F.decimal(found.alpha)}**`, rangeText(found.alphaRange, en, F)],
      ],
    ),
    '',
    recommendationLines(found, en, F).join(' '),
    '',
    ...adviceItems(found.advice),
  ];
}

function adviceItems(advice: readonly Advice[]): string[] {
  return advice.map(piece => `- ${markdownProse(adviceText(piece, en, F))}`);
}

export function levelMarkdown({ assignment }: Report): string[] {
  const rows = levelCounts(assignment).map(level => levelCells(F.count(level.stride), level));
  rows.push(levelCells(columns.all, assignment));
  const { stride, foreground, ignored, background, ratio } = columns;
  const heads = [stride, foreground, ignored, background, ratio];
  return [`## ${titles.levels}`, '', ...markdownTable(heads, rows)];
}

function levelCells(
  name: string,
  level: LabelCounts & { readonly backgroundPerForeground: number | null },
): string[] {
  const ratio = level.backgroundPerForeground;
  return [
    name,
    F.count(level.foreground),
    F.count(level.ignored),
    F.count(level.background),
    ratio === null ? '–' : F.ratio(ratio),
  ];
}

export function classMarkdown(report: Report): string[] {
  const rows = classRows(report);
  const tail = tailAfter(rows, CLASSES_SHOWN);
  const cells = rows
    .slice(0, CLASSES_SHOWN)
    .map(row => [
      markdownName(row.name),
      F.count(row.boxes),
      F.share(row.share),
      F.count(row.images),
      F.count(row.foreground),
      F.count(row.unmatched),
    ]);
  if (tail !== null)
    cells.push([
      words.more(F.count(tail.rest)),
      F.count(tail.boxes),
      F.share(tail.share),
      '',
      '',
      '',
    ]);
  const { boxes, share, images, foregroundAnchors, unmatched } = columns;
  const heads = [columns.class, boxes, share, images, foregroundAnchors, unmatched];
  return [`## ${titles.classes}`, '', ...markdownTable(heads, cells)];
}

export function sizeMarkdown({ assignment }: Report): string[] {
  const rows = [...assignment.perSize, ...assignment.perAspect].map(size => [
    size.name,
    F.count(size.annotations),
    F.count(size.foreground),
    F.count(size.unmatched),
  ]);
  const { group, boxes, foregroundAnchors, unmatched } = columns;
  const heads = [group, boxes, foregroundAnchors, unmatched];
  return [`## ${titles.sizes}`, '', ...markdownTable(heads, rows)];
}

export function unmatchedMarkdown({ assignment: { unmatched, weak, boxes } }: Report): string[] {
  return [
    `## ${titles.unmatched}`,
    '',
    `- ${words.unmatched(unmatched.count, F.count(unmatched.count), F.count(boxes))}`,
    ...reasons(unmatched.reasons),
    `- ${words.weak(F.count(weak.count))}`,
    ...reasons(weak.reasons),
  ];
}

function reasons(list: Report['assignment']['weak']['reasons']): string[] {
  return list
    .filter(reason => reason.count > 0)
    .map(({ code, count }) => `  - ${F.count(count)}: ${markdownWords(reasonText(code, en))}`);
}

export function problemMarkdown({ dataset: { problems } }: Pick<Report, 'dataset'>): string[] {
  if (problems.length === 0) return [];
  return [
    `## ${titles.problems}`,
    '',
    ...problems.map(problem => {
      const shown = placesText(problem.examples);
      const where = shown === '' ? '' : `, ${places.forExample(markdownName(shown))}`;
      return `- ${F.count(problem.count)} × ${markdownWords(problemText(problem.code, problem.count, en))}${where}`;
    }),
  ];
}

export function methodMarkdown(report: Report): string[] {
  return [
    `## ${titles.method}`,
    '',
    ...methodLines(report, F).map(line => `- **${line.kind}**: ${markdownProse(line.text)}`),
  ];
}

/** Words of our own pass; a code from elsewhere, which may hold anything, is quoted. */
function markdownWords(said: string): string {
  return /^[\w ,;×()'-]*$/u.test(said) ? said : markdownName(said);
}
