/**
 * P(N > z) of the standard normal distribution, relative error below 1.2e−7 in both tails (erfc by Chebyshev fit,
 * Press et al., Numerical Recipes in C, 2nd ed., §6.2).
 */
export function normalTail(z: number): number {
  const x = Math.abs(z) * Math.SQRT1_2;
  const t = 1 / (1 + x / 2);
  let exponent = 0.17087277;
  for (const coefficient of COEFFICIENTS) exponent = exponent * t + coefficient;
  const tail = (t / 2) * Math.exp(-x * x + exponent);
  return z >= 0 ? tail : 1 - tail;
}

const COEFFICIENTS = [
  -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196, 1.00002368,
  -1.26551223,
];
