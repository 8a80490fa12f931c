import type { NumberFormat } from '../../../src/words/numberFormat.ts';
import type { Messages } from '../../l10n/messages.ts';

/** Keys whose values are shares. */
const IS_SHARE = /share|regret|spread|posterior|growth/i;

/** The evidence of a piece of advice as labels and formatted numbers. */
export function evidenceRows(
  evidence: Readonly<Record<string, number>>,
  format: NumberFormat,
  { recommendation }: Messages,
): readonly (readonly [string, string])[] {
  return Object.entries(evidence).map(([key, value]) => [
    recommendation.evidence[key] ?? inWords(key),
    formatted(key, value, format),
  ]);
}

/** `shareOfSmallBoxes` → `share of small boxes`. */
function inWords(key: string): string {
  return key.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').toLowerCase();
}

function formatted(key: string, value: number, format: NumberFormat): string {
  if (IS_SHARE.test(key) && value >= 0 && value <= 1) return format.share(value);
  if (value !== 0 && Math.abs(value) < 0.001) return value.toExponential(1);
  return Math.abs(value) >= 100 ? format.count(value) : format.decimal(value);
}
