import type { AdviceContext } from '../../AdviceContext.ts';
import type { AdviceRule, Finding } from '../../AdviceRule.ts';
import { count, type Measure, ratio, share } from '../../measures.ts';
import { repeatFactors } from '../../repeatFactors.ts';

type ClassFrequency = Finding<
  'class-frequency',
  {
    /** As repeat-factor sampling takes it; `rareBelow` is the same as a share of the images. */
    threshold: Measure<'ratio'>;
    rareBelow: Measure<'share'>;
    rareClasses: Measure<'count'>;
    /** Classes that are on any image. */
    classes: Measure<'count'>;
    largestRepeatFactor: Measure<'ratio'>;
    epochGrowth: Measure<'share'>;
  }
>;

/**
 * Rare classes: α and γ do not see classes. Repeat-factor sampling, with the threshold of LVIS or a tenth of the median
 * class's frequency, whichever is larger. Silent where no class falls below it.
 */
export const classFrequency = {
  group: 'remedy',
  needsSimulation: false,
  advise({ dataset: { images, imagesByCategory } }: AdviceContext): ClassFrequency | null {
    const found = repeatFactors(images, imagesByCategory);
    if (found === null) return null;
    const { threshold, rareClasses, classes, largest, epochGrowth } = found;
    return {
      code: 'class-frequency',
      evidence: {
        threshold: ratio(threshold),
        rareBelow: share(threshold),
        rareClasses: count(rareClasses),
        classes: count(classes),
        largestRepeatFactor: ratio(largest),
        epochGrowth: share(epochGrowth),
      },
    };
  },
} as const satisfies AdviceRule;
