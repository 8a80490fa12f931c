/** Share of the steps over which the rate grows, and what it starts with: a share of its highest. */
const [WARM_UP, START] = [0.3, 1 / 25];

/**
 * Learning rate of each step: up along a cosine, then down to 0 (Smith and Topin 2019, arXiv:1708.07120), as bench/training
 * has it.
 */
export function rateAt(step: number, steps: number, peak: number): number {
  const turn = WARM_UP * steps - 1;
  if (step <= turn)
    return peak * (START + ((1 - START) * (1 - Math.cos((Math.PI * step) / turn))) / 2);
  return (peak * (1 + Math.cos((Math.PI * (step - turn)) / (steps - 1 - turn)))) / 2;
}
