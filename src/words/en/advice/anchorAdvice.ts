import type { AnchorAdviceWords } from '../../AnchorAdviceWords.ts';

export const anchorAdvice: AnchorAdviceWords = p =>
  `Other anchors, as many a cell, would cover ${p.after} of the boxes instead of ${p.before} at the foreground threshold, with ${p.foregroundAfter} instead of ${p.foregroundBefore} foreground anchors (by the detector’s own rule on ${p.images} images).`;
