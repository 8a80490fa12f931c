import type { CandidateRule, DetectorSetup, MaxIouRule } from '../detectors/DetectorSetup.ts';
import { total } from '../summary/Counts.ts';
import type { ImageSample } from '../summary/ImageSample.ts';
import type { BoxTally } from '../summary/tallies/BoxTally.ts';

/** What other anchors are judged by. */
export interface Judged {
  readonly anchors: { readonly boxes: Pick<BoxTally, 'matches' | 'weak' | 'shapes'> };
  readonly sample: ImageSample;
}

interface SearchedRules {
  readonly candidates: Extract<CandidateRule, { kind: 'anchors' }>;
  readonly assigner: MaxIouRule;
}

/** Advice is worth its time where this share of the boxes has no anchor at the foreground threshold. */
const WEAK_SHARE = 0.1;

/** Null where the detector has no anchors that a search could move, or few boxes are missed. */
export function searchedRules(
  { candidates, assigner }: DetectorSetup,
  { boxes }: Judged['anchors'],
): SearchedRules | null {
  const counted = total(boxes.matches);
  if (candidates.kind !== 'anchors' || assigner.kind !== 'max-iou' || counted === 0) return null;
  // SSD's anchors are no sizes at ratios that a search could move.
  if (candidates.levels.some(level => level.shapes)) return null;
  return total(boxes.weak) < WEAK_SHARE * counted ? null : { candidates, assigner };
}
