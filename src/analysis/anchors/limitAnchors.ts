import { fail } from '../contract/failures/Failure.ts';
import type { Size } from '../geometry/Size.ts';

/** Beyond this the columns of one image would take more than 1.5 GB. */
const MOST_ANCHORS = 2 ** 27;

/**
 * Holds the places of one padded input to what fits into memory: a long image, or a batch of a long and a high one, may be
 * larger than any size that its detector names.
 *
 * @throws FailureError `input-too-large`
 */
export function limitAnchors(count: number, padded: Size): void {
  if (count > MOST_ANCHORS)
    fail({ code: 'input-too-large', ...padded, anchors: count, most: MOST_ANCHORS });
}
