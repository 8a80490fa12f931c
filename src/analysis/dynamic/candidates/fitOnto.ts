import { roundHalfEven } from '../../geometry/rounding.ts';
import type { Fit } from './CandidateRule.ts';

/** An image's pixels on the network input: `x · scaleX + left`. */
export interface Placement {
  scaleX: number;
  scaleY: number;
  left: number;
  top: number;
}

/**
 * Places an image on the square input.
 *
 * @param width pixels of the image
 * @param height pixels of the image
 * @param side pixels of the input
 * @param into where the answer goes, so that nothing is allocated an image
 */
export function fitOnto(
  fit: Fit,
  { width, height }: { readonly width: number; readonly height: number },
  side: number,
  into: Placement,
): void {
  into.left = 0;
  into.top = 0;
  if (fit === 'stretch') {
    into.scaleX = side / width;
    into.scaleY = side / height;
    return;
  }
  const ratio = side / Math.max(width, height);
  if (fit === 'corner-floor') {
    // Its boxes are multiplied by the ratio, whatever the rounding of the image.
    into.scaleX = ratio;
    into.scaleY = ratio;
    return;
  }
  const round = fit === 'letterbox' ? Math.ceil : roundHalfUp;
  const innerWidth = Math.min(round(width * ratio), side);
  const innerHeight = Math.min(round(height * ratio), side);
  into.scaleX = innerWidth / width;
  into.scaleY = innerHeight / height;
  if (fit !== 'letterbox') return;
  into.left = Math.max(0, roundHalfEven((side - innerWidth) / 2 - 0.1));
  into.top = Math.max(0, roundHalfEven((side - innerHeight) / 2 - 0.1));
}

function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}
