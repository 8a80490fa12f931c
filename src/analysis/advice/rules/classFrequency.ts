import type { AdviceContext } from '../AdviceContext.ts';
import type { AdviceRule, Finding } from '../AdviceRule.ts';
import { count, type Measure, ratio, share } from '../measures.ts';

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

/** The threshold of repeat-factor sampling that LVIS uses (Gupta et al. 2019, arXiv:1908.03195). */
const LVIS_THRESHOLD = 0.001;
/** A class is rare when it is on less than this share of the median class's images. */
const RARE = 0.1;

/**
 * Rare classes: α and γ do not see classes. Repeat-factor sampling, with the threshold of LVIS or a tenth of the median
 * class's frequency, whichever is larger. Silent where no class falls below it.
 */
export const classFrequency = {
  group: 'remedy',
  needsSimulation: false,
  advise({ dataset: { images, imagesByCategory } }: AdviceContext): ClassFrequency | null {
    if (images === 0) return null;
    const frequencies = imagesByCategory
      .filter(shown => shown > 0)
      .map(shown => shown / images)
      .toSorted((a, b) => a - b);
    const median = frequencies[Math.floor(frequencies.length / 2)] ?? 0;
    const threshold = Math.max(LVIS_THRESHOLD, RARE * median);
    const rare = frequencies.filter(frequency => frequency < threshold);
    const [rarest] = rare;
    if (rarest === undefined) return null;
    const repeatFactor = (frequency: number) => Math.sqrt(threshold / frequency);
    const longer = rare.reduce(
      (sum, frequency) => sum + frequency * (repeatFactor(frequency) - 1),
      0,
    );
    return {
      code: 'class-frequency',
      evidence: {
        threshold: ratio(threshold),
        rareBelow: share(threshold),
        rareClasses: count(rare.length),
        classes: count(frequencies.length),
        largestRepeatFactor: ratio(repeatFactor(rarest)),
        epochGrowth: share(longer),
      },
    };
  },
} as const satisfies AdviceRule;
