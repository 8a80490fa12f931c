import { BACKGROUND } from './Targets.ts';

/** Where smooth L1 turns straight (torchvision's and Detectron2's RetinaNet: 1/9). */
const TURN = 1 / 9;

/**
 * Sum of smooth L1 (Girshick 2015, eq. 3) over the deltas of foreground anchors, with its slopes.
 *
 * @param deltas, wanted, slopes 4 × anchors
 * @param factor that all slopes get
 */
export function boxSlopes(
  deltas: Float32Array,
  { labels, wanted }: { readonly labels: Int32Array; readonly wanted: Float32Array },
  { slopes, factor }: { readonly slopes: Float32Array; readonly factor: number },
): number {
  let total = 0;
  slopes.fill(0);
  for (let anchor = 0; anchor < labels.length; anchor++) {
    if ((labels[anchor] as number) <= BACKGROUND) continue;
    for (let at = 4 * anchor; at < 4 * anchor + 4; at++) {
      const off = (deltas[at] as number) - (wanted[at] as number);
      const size = Math.abs(off);
      total += size < TURN ? (off * off) / (2 * TURN) : size - TURN / 2;
      slopes[at] = factor * (size < TURN ? off / TURN : Math.sign(off));
    }
  }
  return total;
}
