import { adviceText } from '../../words/adviceText.ts';
import { en } from '../../words/en/en.ts';
import type { Advice } from '../advice/Advice.ts';
import { classRows, tailAfter } from './classRows.ts';
import { levelCounts } from './levelCounts.ts';
import { markdownName, markdownProse, markdownTable } from './markdownTable.ts';
import { methodLines } from './methodLines.ts';
import { ENGLISH as F } from '../../words/numberFormat.ts';
import { examplesWords, problemWords } from './problemWords.ts';
import { rangeText, recommendationLines } from './recommendationLines.ts';
import type { LabelCounts, Report } from './Report.ts';
import { unmatchedWords } from './unmatchedWords.ts';

const CLASSES_SHOWN = 20;

export function recommendationMarkdown({ recommendation: found, advice = [] }: Report): string[] {
  if (found === undefined)
    return advice.length === 0
      ? []
      : ['## Advice (counted; nothing was simulated)', '', ...adviceItems(advice)];
  return [
    '## Recommendation (simulated)',
    '',
    ...markdownTable(
      ['', 'value', 'range'],
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
  rows.push(levelCells('all', assignment));
  const titles = ['stride', 'foreground', 'ignored', 'background', 'background per foreground'];
  return ['## Anchors per level (counted)', '', ...markdownTable(titles, rows)];
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
      `${F.count(tail.rest)} more`,
      F.count(tail.boxes),
      F.share(tail.share),
      '',
      '',
      '',
    ]);
  const titles = ['class', 'boxes', 'share', 'images', 'foreground anchors', 'unmatched'];
  return ['## Classes (counted)', '', ...markdownTable(titles, cells)];
}

export function sizeMarkdown({ assignment }: Report): string[] {
  const rows = [...assignment.perSize, ...assignment.perAspect].map(size => [
    size.name,
    F.count(size.annotations),
    F.count(size.foreground),
    F.count(size.unmatched),
  ]);
  const titles = ['boxes that are', 'boxes', 'foreground anchors', 'unmatched'];
  return ['## Sizes and shapes (counted)', '', ...markdownTable(titles, rows)];
}

export function unmatchedMarkdown({ assignment: { unmatched, weak, boxes } }: Report): string[] {
  return [
    '## Unmatched boxes (counted)',
    '',
    `- ${F.count(unmatched.count)} of ${F.count(boxes)} boxes ${unmatched.count === 1 ? 'has' : 'have'} no foreground anchor.`,
    ...reasons(unmatched.reasons),
    `- ${F.count(weak.count)} have no anchor at the foreground threshold.`,
    ...reasons(weak.reasons),
  ];
}

function reasons(list: Report['assignment']['weak']['reasons']): string[] {
  return list
    .filter(reason => reason.count > 0)
    .map(({ code, count }) => `  - ${F.count(count)}: ${markdownWords(unmatchedWords(code))}`);
}

export function problemMarkdown({ dataset: { problems } }: Report): string[] {
  if (problems.length === 0) return [];
  return [
    '## Problems (counted)',
    '',
    ...problems.map(problem => {
      const shown = examplesWords(problem.examples);
      const places = shown === '' ? '' : `, e.g. ${markdownName(shown)}`;
      return `- ${F.count(problem.count)} × ${markdownWords(problemWords(problem.code, problem.count))}${places}`;
    }),
  ];
}

export function methodMarkdown(report: Report): string[] {
  return [
    '## How it was computed',
    '',
    ...methodLines(report, F).map(line => `- **${line.kind}**: ${markdownProse(line.text)}`),
  ];
}

/** Words of our own pass; a code from elsewhere, which may hold anything, is quoted. */
function markdownWords(words: string): string {
  return /^[\w ,;×()'-]*$/u.test(words) ? words : markdownName(words);
}
