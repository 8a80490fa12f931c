import type { AdviceContext } from '../../AdviceContext.ts';
import type { AdviceRule, Finding } from '../../AdviceRule.ts';
import { count, type Measure, share } from '../../measures.ts';

type MissedBoxes = Finding<
  'boxes-without-anchors',
  { unmatched: Measure<'count'>; boxes: Measure<'count'>; unmatchedShare: Measure<'share'> }
>;

/** The least share of boxes without an anchor to advise on. */
const LEAST_SHARE = 0.01;

/** Boxes that no anchor is foreground for: nothing in the loss repairs that. */
export const missedBoxes = {
  group: 'remedy',
  needsSimulation: false,
  advise({ dataset: { boxes, unmatched } }: AdviceContext): MissedBoxes | null {
    if (boxes === 0 || unmatched / boxes < LEAST_SHARE) return null;
    return {
      code: 'boxes-without-anchors',
      evidence: {
        unmatched: count(unmatched),
        boxes: count(boxes),
        unmatchedShare: share(unmatched / boxes),
      },
    };
  },
} as const satisfies AdviceRule;
