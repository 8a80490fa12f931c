/* The population at hand, as KernelTrainer.ts names it: columns of its heads and of its strata, in doubles but for labels. */

/** Three numbers a head. */
export let weights: usize = 0;
export let biases: usize = 0;
/** Shares of the budget, and the budget itself. */
export let times: usize = 0;
export let budgets: usize = 0;
export let heads: usize = 0;
/** The longest step that weights may take. */
export let longest: f64 = 0;

/** Three and six numbers a stratum. */
export let means: usize = 0;
export let covariances: usize = 0;
export let masses: usize = 0;
/** A byte each, 1 where it is foreground. */
export let labels: usize = 0;
export let labelsEnd: usize = 0;

/** Of each stratum under each head: mean and deviation of the logit in float32, covariances of the evidence with it. */
export let normals: usize = 0;
export let directions: usize = 0;
/** Expectations in float32: of the first derivative one, of the second three. */
export let gradients: usize = 0;
export let curvatures: usize = 0;

export const NORMAL_BYTES: usize = 8;
export const DIRECTION_BYTES: usize = 24;
export const GRADIENT_BYTES: usize = 4;
export const CURVATURE_BYTES: usize = 12;

export function takeHeads(
  count: usize,
  weightsAt: usize,
  biasesAt: usize,
  timesAt: usize,
  budgetsAt: usize,
  longestStep: f64,
): void {
  heads = count;
  weights = weightsAt;
  biases = biasesAt;
  times = timesAt;
  budgets = budgetsAt;
  longest = longestStep;
}

export function takeStrata(
  count: usize,
  meansAt: usize,
  covariancesAt: usize,
  massesAt: usize,
  labelsAt: usize,
): void {
  means = meansAt;
  covariances = covariancesAt;
  masses = massesAt;
  labels = labelsAt;
  labelsEnd = labelsAt + count;
}

export function takeLogits(
  normalsAt: usize,
  directionsAt: usize,
  gradientsAt: usize,
  curvaturesAt: usize,
): void {
  normals = normalsAt;
  directions = directionsAt;
  gradients = gradientsAt;
  curvatures = curvaturesAt;
}
