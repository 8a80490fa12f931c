import { boxSlopes } from './boxSlopes.ts';
import { type FocalSettings, focalSlopes } from './focalSlopes.ts';
import type { Targets } from './Targets.ts';

/** What the boxes count for beside the classes, as in bench/training. */
const BOX_WEIGHT = 0.25;

export interface DetectionLoss {
  /** Of the batch, divided by its foreground anchors. */
  readonly value: number;
  /** By the logits and by the deltas. */
  readonly logits: Float32Array;
  readonly deltas: Float32Array;
}

/** Focal loss and smooth L1 of a batch over its foreground anchors; ignored anchors are left out. */
export function detectionLoss(
  outputs: { readonly logits: Float32Array; readonly deltas: Float32Array },
  { labels, deltas: wanted }: Targets,
  settings: FocalSettings,
): DetectionLoss {
  const foreground = labels.reduce((count, label) => count + (label >= 0 ? 1 : 0), 0);
  const factor = 1 / Math.max(1, foreground);
  const logits = new Float32Array(outputs.logits.length);
  const deltas = new Float32Array(outputs.deltas.length);
  const focal = focalSlopes(outputs.logits, labels, settings, { slopes: logits, factor });
  const boxFactor = factor * BOX_WEIGHT;
  const boxes = boxSlopes(
    outputs.deltas,
    { labels, wanted },
    { slopes: deltas, factor: boxFactor },
  );
  return { value: (focal + BOX_WEIGHT * boxes) * factor, logits, deltas };
}
