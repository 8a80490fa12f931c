/** What moves and weighs stored trainings and the simulator. */
export interface Beliefs {
  /** The odds of α grow with negatives per positive to this power. */
  readonly ratioExponent: number;
  /** Steps from which on that fades, by half with every doubling. */
  readonly fadeFrom: number;
  /** Grid steps by which γ grows with a doubling of the steps. */
  readonly gammaPerDoubling: number;
  /** Contrast ∝ steps to the power of minus this. */
  readonly contrastExponent: number;
  /** Contrast of the simulator at `usualSteps`. */
  readonly simulatedContrast: number;
  readonly usualSteps: number;
  /** Weight of the simulator beside trainings of just that length. */
  readonly simulatedWeight: number;
  /** Its training budgets, whatever the schedule. */
  readonly simulatedBudgets: readonly number[];
  /** Doublings of the steps over which a stored grid counts. */
  readonly lengthKernel: number;
  /** Doublings of the steps over which stored grids give way to the simulator alone. */
  readonly gateKernel: number;
}

/** What is said of costs, and which pairs count as equal. */
interface Spreads {
  /** Deviation of the logarithm of the contrast. */
  readonly contrastSpread: number;
  /** The same of the simulator alone. */
  readonly simulatedSpread: number;
  /** Grid steps by which the simulator's best pair is off, half of the time. */
  readonly simulatedShift: number;
  /** Regret by which pairs still count as equal. */
  readonly equal: number;
}

/**
 * Each with what it costs when it is moved alone: mean regret of the datasets and the worst grid, leaving one dataset out
 * (`test/analysis/recommendation/moved.test.ts`); as they are it is .87 and 2.6 %.
 */
export const BELIEFS: Beliefs & Spreads = {
  ratioExponent: 0.5,
  fadeFrom: 512 * 2 ** -1.5,
  gammaPerDoubling: 0.15,
  contrastExponent: 1,
  simulatedContrast: 2,
  usualSteps: 512,
  simulatedWeight: 1 / 3,
  simulatedBudgets: [1.5, 3],
  lengthKernel: 1,
  gateKernel: 2,
  // an 80 % range holds 79 % of the cells of a dataset that was left out
  contrastSpread: 0.8,
  // its contrast beside eight grids, told the schedule, is off by a factor of 4, both ways
  simulatedSpread: 1.4,
  // so the ranges of the simulator alone hold 82 % of the cells, and a pair that it likes does not cost 0 for sure
  simulatedShift: 1.5,
  // with .003 one pick in ten moves with a fifth more or less steps, with .004 to .006 none
  equal: 0.005,
};

/** log AP below the best that no scenario falls under: a twelfth of the best AP. */
export const LOWEST = -2.5;
