/** How finely the simulated training is computed. */
export interface Resolution {
  /** Nodes of the one-dimensional quadrature: from, to and distance in standard deviations, towards the hard side. */
  readonly nodes: readonly [from: number, to: number, step: number];
  /** Steps the flow is spread over; a budget too large for them takes more. */
  readonly steps: number;
  /** How even they are: each takes the time that is left over the steps that are left times this. */
  readonly evenness: number;
  /** Whether each step is implicit to first order (a linear system of 3 unknowns): stable however long it is. */
  readonly implicit: boolean;
  /** Newton steps of the bias after the last step; before the first it takes 12, or starts at its equilibrium where steps are implicit. */
  readonly settling: number;
  /** Largest change of any mean logit in one step. */
  readonly logitStep: number;
  /** Score cuts along the curve of precision and recall. */
  readonly cuts: number;
  /** Whether the area under the curve is summed in trapezoids; in rectangles as the prototype does, it is 1 % too high. */
  readonly trapezoids: boolean;
  /** Whether strata that differ little are merged. */
  readonly coarse: boolean;
}

/** As the reference prototype computes, to compare with it number by number. */
export const REFERENCE: Resolution = {
  nodes: [-5, 7.5, 0.5],
  steps: 150,
  evenness: 0.4,
  implicit: false,
  settling: 5,
  logitStep: 0.25,
  cuts: 240,
  trapezoids: false,
  coarse: false,
};

/** What the ensemble is chosen and run with; docs/science.md says how far it is from `REFERENCE`. */
export const FAST: Resolution = {
  nodes: [-4, 6, 1],
  steps: 18,
  evenness: 1,
  implicit: true,
  settling: 2,
  logitStep: 1.5,
  cuts: 100,
  trapezoids: true,
  coarse: true,
};
