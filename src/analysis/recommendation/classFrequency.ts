import type { Circumstances } from './Circumstances.ts';
import type { Advice } from './Recommendation.ts';
import { rounded, wholeNumber } from './words.ts';

/** The threshold of repeat-factor sampling that LVIS uses (Gupta et al. 2019, arXiv:1908.03195). */
const LVIS_THRESHOLD = 0.001;
/** A class is rare beside the others when it is on this share of the median class's images. */
const RARE = 0.1;

/**
 * Rare classes: α and γ do not see classes. Repeat-factor sampling, with the threshold of LVIS or a tenth of the median
 * class's frequency, whichever is larger. Silent where no class falls below it.
 */
export function classFrequency({ facts }: Circumstances): Advice | null {
  if (facts === undefined || facts.images === 0) return null;
  const frequencies = facts.imagesByCategory
    .filter(images => images > 0)
    .map(images => images / facts.images)
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
    text:
      `${wholeNumber(rare.length)} of ${wholeNumber(frequencies.length)} classes ${rare.length === 1 ? 'is' : 'are'} on less than ` +
      `${rounded(100 * threshold)}% of the images. α and γ weight foreground against background and do not see ` +
      `classes. Repeat-factor sampling with threshold ${threshold.toPrecision(2)} shows the images of these classes ` +
      `more often, r(c) = √(threshold / frequency), the rarest ${rounded(repeatFactor(rarest))} times; an epoch gets ` +
      `longer by ${rounded(100 * longer)}% at most. Class-balanced weights, EFL or Seesaw are the alternatives in the ` +
      `loss: take one of them, not several.`,
    evidence: {
      threshold,
      rareClasses: rare.length,
      largestRepeatFactor: repeatFactor(rarest),
      epochGrowth: longer,
    },
  };
}
