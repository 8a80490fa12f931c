import type { AnchorCounts } from '../../summary/AnchorTally.ts';
import { total } from '../../summary/Counts.ts';
import { readSample } from '../../summary/evidence/EvidenceTally.ts';
import { estimateIous } from '../../summary/evidence/IouSample.ts';
import type { IouHistogram } from '../IouHistogram.ts';

/** Bins of .1. Empty for rules without IoU, and where only labels were asked for. */
export function iouHistogram({ anchors, iouCounts, evidence, images }: AnchorCounts): IouHistogram {
  const sample = readSample(evidence);
  const seen = total(sample.images);
  const all = total(images);
  if (total(iouCounts) + total(sample.ious) === 0) return { edges: [], counts: [] };
  const { counts, errors } = estimateIous(iouCounts, sample, {
    anchors: total(anchors),
    sampled: seen / all,
  });
  return {
    edges: [...counts, 0].map((_, edge) => edge / counts.length),
    counts,
    ...(seen < all && errors.length > 0 && { sample: { images: seen, of: all, errors } }),
  };
}

/** Images that evidence was taken from; null where these are all. */
export function evidenceSample({ evidence, images }: AnchorCounts) {
  const seen = total(readSample(evidence).images);
  const all = total(images);
  return seen < all ? { images: seen, of: all } : null;
}
