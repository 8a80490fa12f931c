import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';
import { percent, wholeNumber } from './words.ts';

/** Share of boxes without an anchor from which on it is worth a word. */
const WORTH_A_WORD = 0.01;

/** Boxes that no anchor is foreground for: nothing in the loss repairs that. */
export function missedBoxes({ facts }: Circumstances): Advice | null {
  if (facts === undefined || facts.boxes === 0) return null;
  const share = facts.unmatched / facts.boxes;
  if (share < WORTH_A_WORD) return null;
  return {
    code: 'boxes-without-anchors',
    text:
      `${wholeNumber(facts.unmatched)} boxes (${percent(share)}) have no foreground anchor: they train as background. No ` +
      `α and γ can repair that; change anchor sizes, ratios or the input size first.`,
    evidence: { unmatched: facts.unmatched, boxes: facts.boxes },
  };
}
