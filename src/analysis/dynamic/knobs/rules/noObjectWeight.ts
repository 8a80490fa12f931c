import { type Measure, ratio, share } from '../../../advice/measures.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { queriesVariant } from '../queriesVariant.ts';
import { settingOf } from '../settingOf.ts';

type NoObjectWeight = KnobFinding<
  'no-object-weight',
  {
    /** `far`: a value is proposed; `off`: told. */
    variant: 'far' | 'off';
    weight: Measure<'ratio'>;
    /** Share of "no object" in the weight of the class loss. */
    noObjectShare: Measure<'share'>;
    balanced: Measure<'ratio'>;
  }
>;

/** Shares within are those of COCO, for which the default was chosen, and its neighbours. */
const NEAR: readonly [number, number] = [0.25, 0.75];
const FAR: readonly [number, number] = [0.1, 0.9];
const DIGITS = 2;

/** DETR's weight of "no object", where objects and background are far from weighing alike. */
export function noObjectWeight({ detector, exploration }: KnobContext): NoObjectWeight | null {
  if (exploration?.kind !== 'queries') return null;
  const [own] = exploration.settings;
  const { loss } = exploration.detector.rule;
  if (!own?.noObject || loss.kind !== 'softmax') return null;
  const { share: noObjectShare, balancedWeight } = own.noObject;
  // With more queries the balance is another one: they come first.
  if (queriesVariant(own) === 'more' || isWithin(noObjectShare, NEAR)) return null;
  if (!balancedWeight) return null;
  const isFar = !isWithin(noObjectShare, FAR);
  const { key, now } = settingOf(detector, 'no-object-weight');
  return {
    code: 'no-object-weight',
    key,
    now: now ?? loss.noObjectWeight,
    proposed: isFar ? rounded(balancedWeight) : null,
    evidence: {
      variant: isFar ? 'far' : 'off',
      weight: ratio(loss.noObjectWeight),
      noObjectShare: share(noObjectShare),
      balanced: ratio(balancedWeight),
    },
  };
}

/** Above 1, the background would weigh more than the objects. */
function rounded(weight: number): number {
  return Number(Math.min(1, weight).toPrecision(DIGITS));
}

function isWithin(value: number, [low, high]: readonly [number, number]): boolean {
  return value >= low && value <= high;
}
