import type { Comparison } from './Comparison.ts';
import { DISTRIBUTION_WORDS, pairWords, QUANTITY_WORDS, VERDICT_WORDS } from './comparisonWords.ts';
import { markdownName, markdownTable } from './markdownTable.ts';
import { ENGLISH as F } from '../../words/numberFormat.ts';

const CLASSES_SHOWN = 12;

/** A comparison as GitHub-flavoured Markdown. Names from the data cannot become markup. */
export function comparisonToMarkdown(comparison: Comparison): string {
  const { first, second, pair } = comparison;
  const sections = [
    [`# ${markdownName(first.label)} against ${markdownName(second.label)}`],
    sides(comparison),
    pair === null ? [] : ['## Recommendation (simulated)', '', pairWords(pair, F)],
    shifts(comparison),
    quantities(comparison),
    missing('Only in the first', comparison.onlyFirst),
    missing('Only in the second', comparison.onlySecond),
  ];
  return `${sections
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n')}\n`;
}

function sides({ first, second }: Comparison): string[] {
  return markdownTable(
    ['', 'first', 'second'],
    [
      ['file', markdownName(first.file), markdownName(second.file)],
      ['detector', markdownName(first.detector), markdownName(second.detector)],
      ['images', F.count(first.images), F.count(second.images)],
      ['annotations', F.count(first.annotations), F.count(second.annotations)],
    ],
  );
}

function shifts({ shifts: list }: Comparison): string[] {
  const rows = list.map(shift => [
    DISTRIBUTION_WORDS[shift.code],
    VERDICT_WORDS[shift.verdict],
    F.decimal(shift.jensenShannon),
    F.decimal(shift.byChance),
    F.decimal(shift.stabilityIndex),
  ]);
  const titles = ['distribution', 'in words', 'Jensen–Shannon (bits)', 'by chance', 'PSI'];
  return ['## Distributions (counted)', '', ...markdownTable(titles, rows)];
}

function quantities({ quantities: list }: Comparison): string[] {
  const rows = list.map(quantity => {
    const show = quantity.kind === 'share' ? F.share : F.ratio;
    return [QUANTITY_WORDS[quantity.code], show(quantity.first), show(quantity.second)];
  });
  return ['## Differences (counted)', '', ...markdownTable(['', 'first', 'second'], rows)];
}

function missing(title: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, CLASSES_SHOWN).map(markdownName).join(', ');
  const more =
    names.length > CLASSES_SHOWN ? `, and ${F.count(names.length - CLASSES_SHOWN)} more` : '';
  return [`${title}: ${shown}${more}.`];
}
