import type { Nodes } from './FocalExpectation.ts';

/** How finely the simulated training is computed. */
export interface Resolution {
  /** Nodes of the one-dimensional quadrature, in standard deviations towards the hard side. */
  readonly nodes: Nodes;
  /**
   * `euler` goes along the slope, `exponential` takes its derivative into account (`exponentialStep`): of second order, and
   * stable however long a step is.
   */
  readonly stepping: 'euler' | 'exponential';
  /** Steps the flow is spread over; a budget too large for them takes more. */
  readonly steps: number;
  /** Newton steps of the bias after the last step. */
  readonly settling: number;
  /** Largest change of any mean logit in one step. */
  readonly logitStep: number;
  readonly curve: CurveResolution;
  /** Whether strata that differ little are merged. */
  readonly coarse: boolean;
}

/** How the area under precision and recall is summed: over so many cuts, or over cuts so many deviations apart. */
export type CurveResolution =
  | { readonly kind: 'rectangles'; readonly cuts: number }
  | { readonly kind: 'density'; readonly step: number };

/** As the reference prototype computes, to compare with it number by number. */
export const REFERENCE: Resolution = {
  nodes: [-5, 7.5, 0.5],
  stepping: 'euler',
  steps: 150,
  settling: 5,
  logitStep: 0.25,
  curve: { kind: 'rectangles', cuts: 240 },
  coarse: false,
};

/** What the ensemble is run with; docs/science.md says how far it is from exact. */
export const FAST: Resolution = {
  nodes: [-3, 4.5, 1.5],
  stepping: 'exponential',
  steps: 8,
  settling: 1,
  logitStep: 4,
  curve: { kind: 'density', step: 0.6 },
  coarse: true,
};
