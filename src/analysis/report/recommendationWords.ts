import type { NumberFormat } from '../../words/numberFormat.ts';
import type { RecommendationReport } from './Report.ts';

const CONFIDENCE: Readonly<Record<RecommendationReport['confidence'], string>> = {
  low: 'Low confidence: treat it as a starting point and compare with the default.',
  medium: 'Medium confidence: γ is the surer of the two; try the α range if you can afford runs.',
  high: 'High confidence: pairs near this one barely differ.',
};

function confidenceWords(confidence: RecommendationReport['confidence']): string {
  return CONFIDENCE[confidence];
}

/** Which side α weights; the most common mix-up. */
function alphaWords(alpha: number, format: NumberFormat): string {
  return `α = ${format.decimal(alpha)} weights foreground; background gets 1 − α = ${format.decimal(1 - alpha)}.`;
}

/** `1 to 2`, or the one value where the range is a point. */
export function rangeWords([low, high]: readonly [number, number], format: NumberFormat): string {
  return low === high ? format.decimal(low) : `${format.decimal(low)} to ${format.decimal(high)}`;
}

/** What staying with γ 2, α 0.25 costs, by the simulation. */
function regretWords(regret: number, format: NumberFormat): string {
  const pair = `γ ${format.decimal(2)}, α ${format.decimal(0.25)}`;
  if (regret <= 0) return `The default (${pair}) is the best simulated pair.`;
  return `The default (${pair}) loses ${format.share(regret)} of the best simulated AP.`;
}

/** How far the sets of simulator constants differ about the default. */
function memberWords(
  { median, low, high }: NonNullable<RecommendationReport['regretOfDefaultByMember']>,
  format: NumberFormat,
): string {
  return (
    `Over all sets of simulator constants the default loses ${format.share(median)} (median; ` +
    `${format.share(low)} to ${format.share(high)}).`
  );
}

/** How sure it is, which side α weights, what the default costs: each once, here or in the advice that follows. */
export function recommendationLines(
  found: RecommendationReport,
  format: NumberFormat,
): readonly string[] {
  const said = new Set(found.advice.map(advice => advice.code));
  return [
    confidenceWords(found.confidence),
    ...(said.has('alpha-side') ? [] : [alphaWords(found.alpha, format)]),
    ...(said.has('keep-default') || said.has('try-another-pair')
      ? []
      : [regretWords(found.regretOfDefault, format)]),
    ...(found.regretOfDefaultByMember === undefined
      ? []
      : [memberWords(found.regretOfDefaultByMember, format)]),
  ];
}
