import type { NumberFormat } from '../../../../words/numberFormat.ts';
import type { CountedWords } from '../../../../words/Words.ts';
import { DEFAULT_PAIR } from '../../../simulation/grid.ts';
import { restsText } from '../../../../words/say/restsText.ts';
import type { RecommendationReport, SimulatedRecommendation } from '../../RecommendationReport.ts';

/** How sure it is, and what the default costs where that is known: each once, here or in the advice that follows. */
export function recommendationLines(
  found: RecommendationReport,
  { recommendation: words }: CountedWords,
  format: NumberFormat,
): readonly string[] {
  const costing = withOpenCosts(found);
  return [
    words.confidence[found.confidence],
    restsText(found, words, format),
    ...(costing === null ? [] : costLines(costing, words, format)),
  ];
}

/** The recommendation where its costs are still to be said: null where some advice says them, and where they are not known. */
export function withOpenCosts(found: RecommendationReport): SimulatedRecommendation | null {
  if (found.rests === 'published') return null;
  const isSaid = found.advice.some(
    ({ code }) => code === 'keep-default' || code === 'try-another-pair',
  );
  return isSaid ? null : found;
}

function costLines(
  found: SimulatedRecommendation,
  words: CountedWords['recommendation'],
  format: NumberFormat,
): readonly string[] {
  const { low, high } = found.regretOfDefaultRange;
  return [
    regretWords(found, words, format),
    words.costOfDefault(format.share(low), format.share(high)),
  ];
}

function regretWords(
  { regretOfDefault }: SimulatedRecommendation,
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
