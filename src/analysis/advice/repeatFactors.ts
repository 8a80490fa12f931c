/** What repeat-factor sampling would do to a dataset (Gupta et al. 2019, arXiv:1908.03195). */
export interface RepeatFactors {
  /** Share of the images below which a class is rare. */
  readonly threshold: number;
  readonly rareClasses: number;
  /** Classes that are on any image. */
  readonly classes: number;
  /** Of the rarest class. */
  readonly largest: number;
  /** Growth of an epoch, as if no image had two rare classes. */
  readonly epochGrowth: number;
}

/** The threshold that LVIS uses. */
const LVIS_THRESHOLD = 0.001;
/** A class is rare when it is on less than this share of the median class's images. */
const RARE = 0.1;

/**
 * The threshold of LVIS or a tenth of the median class's frequency, whichever is larger, and what it repeats.
 *
 * @param imagesByCategory images that each class is on
 * @returns null where no class falls below it
 */
export function repeatFactors(
  images: number,
  imagesByCategory: readonly number[],
): RepeatFactors | null {
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
  return {
    threshold,
    rareClasses: rare.length,
    classes: frequencies.length,
    largest: repeatFactor(rarest),
    epochGrowth: rare.reduce(
      (sum, frequency) => sum + frequency * (repeatFactor(frequency) - 1),
      0,
    ),
  };
}
