import { count, type Measure, parameter, ratio } from '../../../advice/measures.ts';
import { powerWeights } from '../../../losses/classPower.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';
import { settingOf } from '../settingOf.ts';

type ClassPower = KnobFinding<
  'class-power',
  {
    /** `strong`: the power that is set takes most of the boxes' loss, and a lower one is proposed; `told`: none is set, or a mild one. */
    variant: 'strong' | 'told';
    power: Measure<'parameter'>;
    classes: Measure<'count'>;
    emptyClasses: Measure<'count'>;
    /** Boxes of the most frequent class for each of the rarest that has any. */
    boxesTimes: Measure<'ratio'>;
    /** Mean weight of a box with the power that is set, and with three others. */
    boxWeight: Measure<'ratio'>;
    boxWeightQuarter: Measure<'ratio'>;
    boxWeightHalf: Measure<'ratio'>;
    boxWeightFull: Measure<'ratio'>;
    /** By the rule of releases before 8.4.175, in which classes without a box take the largest weight. */
    boxWeightFullBefore: Measure<'ratio'>;
    hasEmpty: boolean;
    /** Whether a power above 0 is set. */
    isSet: boolean;
  }
>;

/** Classes that differ by less are no long tail. */
const LEAST_TIMES = 10;
/** A box should keep at least half of its weight: its negatives keep theirs. */
const LEAST_WEIGHT = 0.5;
const STEPS = 20;

/**
 * Ultralytics' `cls_pw`. Weights by frequency lower the loss of the boxes as a whole, since most are of frequent classes: a power
 * that leaves less than half of it is proposed to be lowered. None is proposed where none is set: what it would gain, no count says.
 */
export function classPower({ detector, exploration, data }: KnobContext): ClassPower | null {
  const { key, now } = settingOf(detector, 'class-power');
  if (key === null || exploration?.kind !== 'points') return null;
  const boxes = data.boxesByCategory;
  const filled = boxes.filter(number => number > 0);
  const boxesTimes = largestOverSmallest(filled);
  if (filled.length < 2 || (boxesTimes < LEAST_TIMES && (now ?? 0) === 0)) return null;
  const meanWeight = (power: number) => powerWeights(boxes, power, 'mean').meanOfBoxes;
  const power = now ?? 0;
  const isStrong = meanWeight(power) < LEAST_WEIGHT;
  return {
    code: 'class-power',
    key,
    now,
    proposed: isStrong ? mildest(meanWeight) : null,
    evidence: {
      variant: isStrong ? 'strong' : 'told',
      power: parameter(power),
      classes: count(boxes.length),
      emptyClasses: count(boxes.length - filled.length),
      boxesTimes: ratio(boxesTimes),
      boxWeight: ratio(meanWeight(power)),
      boxWeightQuarter: ratio(meanWeight(0.25)),
      boxWeightHalf: ratio(meanWeight(0.5)),
      boxWeightFull: ratio(meanWeight(1)),
      boxWeightFullBefore: ratio(powerWeights(boxes, 1).meanOfBoxes),
      hasEmpty: filled.length < boxes.length,
      isSet: power > 0,
    },
  };
}

function largestOverSmallest(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return (sorted.at(-1) ?? 1) / (sorted[0] ?? 1);
}

/** The largest power, in twentieths, that leaves a box half of its weight; the weight falls as the power grows. */
function mildest(meanWeight: (power: number) => number): number {
  let step = STEPS;
  while (step > 0 && meanWeight(step / STEPS) < LEAST_WEIGHT) step--;
  return step / STEPS;
}
