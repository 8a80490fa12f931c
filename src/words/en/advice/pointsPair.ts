import type { EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';
import { pairOf } from './pairOf.ts';

/** What FCOS is told of its published pair. */
export function pointsPair(
  found: EvidenceByCode['usual-pair-of-points'],
  format: FormatMeasure,
): string {
  const span = (from: string, to: string) => `${from} to ${to}`;
  const gammas = span(format(found.leastGamma), format(found.mostGamma));
  const alphas = span(format(found.leastAlpha), format(found.mostAlpha));
  return (
    `Take the published pair, ${pairOf(found.default, format)}; where your config has it, there is nothing to change. ` +
    `Range: γ ${gammas}, α ${alphas}, which ${format(found.trained)} trained pairs span, a lower γ with a higher α; the worst of ` +
    `them cost ${format(found.mostCosts)} of the best AP50, and two seeds of one pair differ by up to ${format(found.seeds)}. ` +
    `Confidence is low: it rests on ${format(found.runs)} short training runs of FCOS on two small datasets, not on yours. ` +
    `There the published pair lost nothing, ${pairOf(found.other, format)} lost ${format(found.otherCosts)} on average, and the ` +
    `pairs that a simulation chose, with the place of points instead of IoU, lost ${format(found.simulatedCosts)}.`
  );
}
