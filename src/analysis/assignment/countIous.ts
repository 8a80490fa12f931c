import type { AnchorField } from './AnchorField.ts';
import { IOU_BINS, iouBin } from './Assignment.ts';

/** The histogram of all anchors by their highest IoU; those that the field never touched have none. */
export function countIous(field: AnchorField, anchors: number): Int32Array {
  const counts = new Int32Array(IOU_BINS);
  const { highest, touched, touchedCount } = field;
  for (let i = 0; i < touchedCount; i++) {
    const bin = iouBin(highest[touched[i] as number] as number);
    counts[bin] = (counts[bin] as number) + 1;
  }
  counts[0] = (counts[0] as number) + anchors - touchedCount;
  return counts;
}
