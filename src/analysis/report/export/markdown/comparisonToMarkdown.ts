import type { Comparison } from '../../compare/Comparison.ts';
import { comparison as english } from '../../../../words/en/comparison.ts';
import { markdown } from '../../../../words/en/report/markdown.ts';
import { pairText } from '../../../../words/say/pairText.ts';
import { markdownName, markdownTable } from './markdownTable.ts';
import { ENGLISH as F } from '../../../../words/numberFormat.ts';

const CLASSES_SHOWN = 12;

const { comparison: words, titles } = markdown;

/** A comparison as GitHub-flavoured Markdown. Names from the data cannot become markup. */
export function comparisonToMarkdown(comparison: Comparison): string {
  const { first, second, pair } = comparison;
  const sections = [
    [`# ${words.title(markdownName(first.label), markdownName(second.label))}`],
    sides(comparison),
    pair === null
      ? []
      : [`## ${titles.recommendation}`, '', pairText(pair, { comparison: english }, F)],
    shifts(comparison),
    quantities(comparison),
    missing(words.onlyFirst, comparison.onlyFirst),
    missing(words.onlySecond, comparison.onlySecond),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function sides({ first, second }: Comparison): string[] {
  return markdownTable(
    ['', words.first, words.second],
    [
      [words.file, markdownName(first.file), markdownName(second.file)],
      [words.detector, markdownName(first.detector), markdownName(second.detector)],
      [words.images, F.count(first.images), F.count(second.images)],
      [words.annotations, F.count(first.annotations), F.count(second.annotations)],
    ],
  );
}

function shifts({ shifts: list }: Comparison): string[] {
  const rows = list.map(shift => [
    english.distributions[shift.code],
    english.verdicts[shift.verdict],
    F.decimal(shift.jensenShannon),
    F.decimal(shift.byChance),
    F.decimal(shift.stabilityIndex),
  ]);
  const heads = [
    words.distribution,
    words.inWords,
    words.jensenShannon,
    words.byChance,
    words.stability,
  ];
  return [`## ${titles.distributions}`, '', ...markdownTable(heads, rows)];
}

function quantities({ quantities: list }: Comparison): string[] {
  const rows = list.map(quantity => {
    const show = quantity.kind === 'share' ? F.share : F.ratio;
    return [english.quantities[quantity.code], show(quantity.first), show(quantity.second)];
  });
  const heads = ['', words.first, words.second];
  return [`## ${titles.differences}`, '', ...markdownTable(heads, rows)];
}

function missing(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, CLASSES_SHOWN).map(markdownName).join(', ');
  const more =
    names.length > CLASSES_SHOWN ? `, ${words.andMore(F.count(names.length - CLASSES_SHOWN))}` : '';
  return [`${title}: ${shown}${more}.`];
}
