import type { CandidateRule, DetectorSetup } from '../detectors/DetectorSetup.ts';

type AnchorRule = Extract<CandidateRule, { kind: 'anchors' }>;

/** How a detector's anchors are changed as a whole; `UNCHANGED` leaves them as they are. */
export interface AnchorDesign {
  /** Every size times this. */
  readonly scale: number;
  /** The distance of sizes within a level, as an exponent: 1 keeps it, 2 squares each size's ratio to the first. */
  readonly spread: number;
  /** Every aspect ratio times this: above 1 for standing boxes. */
  readonly tallness: number;
  /** The distance of aspect ratios from 1, as an exponent: 1 keeps them, 1.5 turns 2 into 2.8. */
  readonly stretch: number;
}

export const UNCHANGED: AnchorDesign = { scale: 1, spread: 1, tallness: 1, stretch: 1 };

/** The detector with its anchors redrawn; as many a cell as before. */
export function redrawn(
  setup: DetectorSetup,
  candidates: AnchorRule,
  design: AnchorDesign,
): DetectorSetup {
  return {
    ...setup,
    candidates: {
      ...candidates,
      levels: candidates.levels.map(({ stride, sizes, aspectRatios }) => {
        const first = sizes[0] ?? stride;
        return {
          stride,
          sizes: sizes.map(size => tidy(design.scale * first * (size / first) ** design.spread)),
          aspectRatios: aspectRatios.map(ratio => tidy(design.tallness * ratio ** design.stretch)),
        };
      }),
    },
  };
}

/** Three significant digits: nobody writes more into a config. */
function tidy(value: number): number {
  return Number(value.toPrecision(3));
}
