import type { SimulatorConstants } from '../../../src/analysis/simulation/model/constants.ts';

/** A draw from the prior that the ensemble was chosen from (docs/science.md), to three digits. */
export function drawConstants(random: () => number): SimulatorConstants {
  const rounded = (value: number) => Number(value.toPrecision(3));
  const even = (low: number, high: number) => rounded(low + (high - low) * random());
  const logarithmic = (low: number, high: number) =>
    rounded(Math.exp(Math.log(low) + (Math.log(high) - Math.log(low)) * random()));
  return {
    objectness: even(3.5, 7),
    localisation: even(0.15, 0.6),
    clutter: logarithmic(0.06, 0.25),
    halfSize: logarithmic(6, 40),
    confusion: even(0.1, 0.5),
    noise: even(0, 0.25),
    budget: logarithmic(2, 18),
    startLoss: even(0.1, 0.4),
    bestOfCluster: even(0, 1),
    logitNoise: logarithmic(0.02, 0.1),
  };
}
