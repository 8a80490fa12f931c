import { count, type Measure, ratio, share } from '../../../advice/measures.ts';
import { repeatFactors } from '../../../advice/repeatFactors.ts';
import { meansToRepeat, type MeansToRepeat } from '../../frameworks/meansToRepeat.ts';
import type { KnobContext } from '../KnobContext.ts';
import type { KnobFinding } from '../KnobRule.ts';

type RareClasses = KnobFinding<
  'rare-classes',
  {
    means: MeansToRepeat;
    threshold: Measure<'ratio'>;
    rareBelow: Measure<'share'>;
    rareClasses: Measure<'count'>;
    classes: Measure<'count'>;
    largestRepeatFactor: Measure<'ratio'>;
    epochGrowth: Measure<'share'>;
  }
>;

/** Rare classes: repeat-factor sampling shows their images more often, whatever the loss. */
export function rareClasses({ detector, data }: KnobContext): RareClasses | null {
  const images = data.perImage.images.reduce((sum, number) => sum + number, 0);
  const found = repeatFactors(images, data.imagesByCategory);
  if (found === null) return null;
  const means = meansToRepeat(detector.framework);
  return {
    code: 'rare-classes',
    key: means === 'class-balanced-dataset' ? 'oversample_thr' : null,
    now: null,
    proposed: null,
    evidence: {
      means,
      threshold: ratio(found.threshold),
      rareBelow: share(found.threshold),
      rareClasses: count(found.rareClasses),
      classes: count(found.classes),
      largestRepeatFactor: ratio(found.largest),
      epochGrowth: share(found.epochGrowth),
    },
  };
}
