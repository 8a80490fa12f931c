import type { EvidenceByCode, FormatMeasure } from '../../AdviceWords.ts';

type Held = EvidenceByCode['usual-pair-of-points'];

/** @param published the published pair, in words */
export function pointsPair(
  { runs, simulatedCosts, otherCosts }: Held,
  { published, other }: { readonly published: string; readonly other: string },
  format: FormatMeasure,
): string {
  return (
    `Keep the published pair, ${published}: no pair is worked out for FCOS. The simulation, with the place of points instead ` +
    `of IoU, was held against ${format(runs)} short training runs on two small datasets. Its pairs lost ` +
    `${format(simulatedCosts)} of the AP50 on average, ${other} lost ${format(otherCosts)}, and the published one lost ` +
    `nothing; two seeds differ by about as much.`
  );
}
