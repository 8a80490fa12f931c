import type { Wording } from '../../kit/Wording.ts';

/** p_t of a well-classified example, as in Lin et al. 2017, section 3.2. */
const EASY = 0.9;

interface Curves {
  readonly lossAt: (pt: number) => number;
  /** Cross entropy. */
  readonly plainAt: (pt: number) => number;
}

/** How much less a well-classified example costs than under cross entropy. */
export function curveFinding(
  { lossAt, plainAt }: Curves,
  { format, text: { losses } }: Wording,
): string {
  const factor = lossAt(EASY) / plainAt(EASY);
  const pt = format.decimal(EASY);
  // Varifocal loss does not down-weight foreground.
  return Math.abs(factor - 1) < 1e-9
    ? losses.curveSame(pt)
    : losses.curveFinding({ pt, factor: format.share(factor) });
}
