import { amount } from '../plural.ts';
import type { EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';
import { pairOf } from './pairOf.ts';

/** What FCOS is told of its published pair. */
export function pointsPair(
  found: EvidenceByCode['usual-pair-of-points'],
  format: FormatMeasure,
): string {
  const [gammas, alphas] = [found.gammas, found.alphas].map(ends => ends.map(format).join(' to '));
  return (
    `Take the published pair, ${pairOf(found.default, format)}; where your config has it, there is nothing to change. ` +
    `Range: γ ${gammas}, α ${alphas}, which ${amount(format(found.trained), 'trained pair')} span, a lower γ with a higher α; the worst of ` +
    `them cost ${format(found.mostCosts)} of the best AP50, and two seeds of one pair differ by up to ${format(found.seeds)}. ` +
    `Confidence is low: ${format(found.runs)} short training runs of FCOS on two small datasets, none on yours. ` +
    `There the published pair lost nothing, ${pairOf(found.other, format)} lost ${format(found.otherCosts)} on average, and the ` +
    `pairs that a simulation chose, with the place of points instead of IoU, lost ${format(found.simulatedCosts)}.`
  );
}
