/** How much evidence pictures hold and how training uses it: what no annotation file says. */
export interface SimulatorConstants {
  /** Distance of a large, well-placed object from empty background, in units of the noise. */
  readonly objectness: number;
  /** Strength of the localisation evidence as a share of `objectness`. */
  readonly localisation: number;
  /** Scale of the exponential tail of background clutter, as a share of `objectness`. */
  readonly clutter: number;
  /** Size in pixels at which half of the evidence is left. */
  readonly halfSize: number;
  /** How much an object of another class looks like this one, as a share of `objectness`. */
  readonly confusion: number;
  /** Share of foreground anchors that show a fifth of their evidence (occluded, mislabelled). */
  readonly noise: number;
  /** Training budget τ of RetinaNet's 90,000 iterations of 16 images. */
  readonly budget: number;
  /**
   * Share of the budget that a start out of balance leaves: (1 + G)^−e for this e, with G the first gradient of the
   * background, times exp(−e) for every logit that the bias has to rise from the prior's to its balance.
   */
  readonly startLoss: number;
  /** Deviations by which the best of an object's anchors stands above their mean: what the score threshold cuts. */
  readonly bestOfCluster: number;
  /** Deviation of the logits that has nothing to do with the evidence: what training must outgrow. */
  readonly logitNoise: number;
}

/**
 * The constants of the reference prototype: one set, tuned by hand to Tables 1a and 1b of Lin et al. 2017. The product
 * uses the members of `ENSEMBLE` instead.
 */
export const COCO_CONSTANTS: SimulatorConstants = {
  objectness: 5,
  localisation: 0.35,
  clutter: 0.14,
  halfSize: 12,
  confusion: 0.3,
  noise: 0.1,
  budget: 6,
  startLoss: 0,
  bestOfCluster: 0,
  logitNoise: 0,
};

/** Training budget that stands for RetinaNet's 90,000 iterations of 16 images; each member scales it to its own. */
export const COCO_BUDGET = 6;
