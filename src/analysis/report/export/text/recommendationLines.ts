import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { CountedWords } from '../../../../words/Words.ts';
import { DEFAULT_PAIR } from '../../../simulation/grid.ts';
import type { RecommendationReport } from '../../Report.ts';

/** How sure it is, and what the default costs: each once, here or in the advice that follows. */
export function recommendationLines(
  found: RecommendationReport,
  { recommendation: words }: CountedWords,
  format: NumberFormat,
): readonly string[] {
  const { low, high } = found.regretOfDefaultRange;
  return [
    words.confidence[found.confidence],
    words.rests[found.rests](format.count(found.nearGrids)),
    ...(judgesDefault(found)
      ? []
      : [
          regretWords(found, words, format),
          words.costOfDefault(format.share(low), format.share(high)),
        ]),
  ];
}

/** Whether some advice says what the default costs. */
export function judgesDefault({ advice }: RecommendationReport): boolean {
  return advice.some(({ code }) => code === 'keep-default' || code === 'try-another-pair');
}

function regretWords(
  { regretOfDefault }: RecommendationReport,
  words: CountedWords['recommendation'],
  format: NumberFormat,
): string {
  const pair = `γ ${format.decimal(DEFAULT_PAIR.gamma)}, α ${format.decimal(DEFAULT_PAIR.alpha)}`;
  return words.regret(pair, format.share(regretOfDefault));
}

/** `1–2`; a range of one value is as wide as the grid tells values apart. */
export function rangeText(
  [low, high]: readonly [number, number],
  { recommendation: words }: CountedWords,
  format: NumberFormat,
): string {
  return low === high ? words.noRange : words.range(format.decimal(low), format.decimal(high));
}
