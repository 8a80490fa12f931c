import type { EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';
import { pairOf } from './pairOf.ts';

/** What FCOS is told in the place of a recommendation. */
export function pointsPair(
  found: EvidenceByCode['usual-pair-of-points'],
  format: FormatMeasure,
): string {
  return (
    `Keep the published pair, ${pairOf(found.default, format)}: no pair is worked out for FCOS. The simulation, with the place ` +
    `of points instead of IoU, was held against ${format(found.runs)} short training runs on two small datasets. Its pairs ` +
    `lost ${format(found.simulatedCosts)} of the AP50 on average, ${pairOf(found.other, format)} lost ` +
    `${format(found.otherCosts)}, and the published one lost nothing; two seeds differ by about as much.`
  );
}
