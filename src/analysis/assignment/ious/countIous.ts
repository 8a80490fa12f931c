import type { AnchorField } from './AnchorField.ts';
import { iouBin } from '../Assignment.ts';

/**
 * The histogram of all anchors by their highest IoU; those that the field never touched have none.
 *
 * @param counts `IOU_BINS` counts, replaced
 */
export function countIous(field: AnchorField, anchors: number, counts: Int32Array): void {
  const { highest, touched, touchedCount } = field;
  counts.fill(0);
  counts[0] = anchors - touchedCount;
  for (let i = 0; i < touchedCount; i++) {
    const bin = iouBin(highest[touched[i] as number] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
}
