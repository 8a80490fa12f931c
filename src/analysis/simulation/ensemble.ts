import type { SimulatorConstants } from './model/constants.ts';

/**
 * Objectness, localisation, clutter, size of half the evidence, confusion, noise, budget of COCO 1×, start loss, best of
 * cluster, logit noise. The first 16 of the draws of seed 7 from the prior in docs/science.md that rank the tables of Lin et
 * al. 2017 well (`test/analysis/simulation/ensemble.test.ts` draws them again); the one that ranks best comes first.
 */
const MEMBERS: readonly (readonly number[])[] = [
  [4.65, 0.476, 0.107, 17.3, 0.123, 0.0382, 5.4, 0.236, 0.873, 0.0315],
  [6.41, 0.367, 0.0733, 23.6, 0.286, 0.14, 6.72, 0.366, 0.953, 0.0256],
  [6.67, 0.296, 0.133, 21.6, 0.335, 0.0328, 5.57, 0.25, 0.0102, 0.0335],
  [4.13, 0.526, 0.172, 10.8, 0.179, 0.0476, 16.3, 0.32, 0.0663, 0.0225],
  [5.08, 0.437, 0.0902, 14.5, 0.316, 0.0471, 14.4, 0.389, 0.595, 0.044],
  [6.32, 0.57, 0.13, 9.21, 0.237, 0.143, 4.75, 0.378, 0.893, 0.0234],
  [6.02, 0.588, 0.194, 19.3, 0.257, 0.0437, 8.77, 0.365, 0.762, 0.0296],
  [6.92, 0.546, 0.0647, 27.7, 0.134, 0.173, 2.39, 0.301, 0.652, 0.0238],
  [6.87, 0.419, 0.138, 22.1, 0.424, 0.00785, 6, 0.284, 0.458, 0.0283],
  [6.47, 0.381, 0.111, 24.7, 0.299, 0.0347, 6.62, 0.315, 0.0611, 0.0202],
  [6.96, 0.347, 0.0958, 25.6, 0.333, 0.00253, 7.56, 0.319, 0.52, 0.0264],
  [4.77, 0.535, 0.0933, 8.65, 0.305, 0.0539, 7.99, 0.267, 0.311, 0.0457],
  [4.36, 0.565, 0.168, 13.4, 0.161, 0.0343, 11.3, 0.31, 0.919, 0.0244],
  [6.01, 0.52, 0.0711, 12.1, 0.125, 0.226, 3.13, 0.329, 0.837, 0.0289],
  [6.53, 0.473, 0.238, 16.9, 0.283, 0.103, 9.07, 0.392, 0.457, 0.0367],
  [5.86, 0.541, 0.0863, 12.8, 0.19, 0.11, 5.45, 0.349, 0.701, 0.0257],
];

/** Sets of constants that all describe the published trainings on COCO: how far they differ elsewhere is the uncertainty. */
export const ENSEMBLE: readonly SimulatorConstants[] = MEMBERS.map(
  ([
    objectness = NaN,
    localisation = NaN,
    clutter = NaN,
    halfSize = NaN,
    confusion = NaN,
    noise = NaN,
    budget = NaN,
    startLoss = NaN,
    bestOfCluster = NaN,
    logitNoise = NaN,
  ]) => ({
    objectness,
    localisation,
    clutter,
    halfSize,
    confusion,
    noise,
    budget,
    startLoss,
    bestOfCluster,
    logitNoise,
  }),
);
