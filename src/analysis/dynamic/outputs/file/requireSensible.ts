import { fail } from '../../../contract/failures/Failure.ts';
import type { ImageOutputs } from '../rules/ImageOutputs.ts';

/** Boxes of shares of the input, in the place of pixels, end about here. */
const LARGEST_SHARE = 2;

/**
 * Refuses logits in the place of probabilities, and shares of the input in the place of pixels: positives would come out
 * of both.
 *
 * @throws FailureError `outputs-unusable`
 */
export function requireSensible(
  { scores, boxes }: ImageOutputs,
  { file, image }: { readonly file: string; readonly image: string },
): void {
  const badScore = scores.find(value => !(value >= 0 && value <= 1));
  if (badScore !== undefined)
    fail({
      code: 'outputs-unusable',
      file,
      reason: { kind: 'no-probability', image, found: String(badScore) },
    });
  const badBox = boxes.find(value => !Number.isFinite(value));
  if (badBox !== undefined)
    fail({
      code: 'outputs-unusable',
      file,
      reason: { kind: 'no-coordinate', image, found: String(badBox) },
    });
  if (boxes.every(value => Math.abs(value) <= LARGEST_SHARE))
    fail({ code: 'outputs-unusable', file, reason: { kind: 'no-pixels', image } });
}
