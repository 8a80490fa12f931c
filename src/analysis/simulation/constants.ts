/** How much evidence the pictures hold, by assumption: calibrated once, on RetinaNet's published COCO tables. */
export interface SimulatorConstants {
  /** Distance of a large, well-placed object from empty background, in units of the noise. */
  readonly objectness: number;
  /** Strength of the localisation evidence as a share of `objectness`. */
  readonly localisation: number;
  /** Scale of the exponential tail of background clutter, as a share of `objectness`. */
  readonly clutter: number;
  /** Size in original pixels at which half of the evidence is left. */
  readonly halfSize: number;
  /** How much an object of another class looks like this one, as a share of `objectness`. */
  readonly confusion: number;
  /** Share of foreground anchors that show a fifth of their evidence (occluded, mislabelled). */
  readonly noise: number;
}

/**
 * `objectness`, `localisation` and `clutter` were tuned to Tables 1a and 1b of Lin et al. 2017 (with the budget below);
 * the other three were set by hand.
 */
export const COCO_CONSTANTS: SimulatorConstants = {
  objectness: 5,
  localisation: 0.35,
  clutter: 0.14,
  halfSize: 12,
  confusion: 0.3,
  noise: 0.1,
};

/** Training budget τ that stands for RetinaNet's 90,000 iterations of 16 images, by the same calibration. */
export const COCO_BUDGET = 6;
