import { amount } from '../plural.ts';
import type { AnchorAdviceWords } from '../../AnchorAdviceWords.ts';

export const anchorAdvice: AnchorAdviceWords = p =>
  `With the same number of anchors per cell, other anchors would cover ${p.after} of the boxes instead of ${p.before} at the foreground threshold, with ${p.foregroundAfter} instead of ${amount(p.foregroundBefore, 'foreground anchor')} (by the detector’s own rule on ${amount(p.images, 'image')}).`;
