import type { SimulatorConstants } from './constants.ts';

/**
 * Objectness, localisation, clutter, size of half the evidence, confusion, noise, budget of COCO 1×, start loss, best of
 * cluster, logit noise. The first 16 of the draws of seed 7 from the prior in docs/science.md that rank the tables of Lin et
 * al. 2017 well (`test/analysis/simulation/ensemble.test.ts` draws them again); the one that ranks best comes first.
 */
const MEMBERS: readonly (readonly number[])[] = [
  [4.65, 0.476, 0.107, 17.3, 0.123, 0.0382, 5.4, 0.236, 0.873, 0.0315],
  [6.41, 0.367, 0.0733, 23.6, 0.286, 0.14, 6.72, 0.366, 0.953, 0.0256],
  [6.67, 0.296, 0.133, 21.6, 0.335, 0.0328, 5.57, 0.25, 0.0102, 0.0335],
  [4.02, 0.488, 0.0654, 11.4, 0.31, 0.0229, 9.23, 0.26, 0.716, 0.037],
  [5.69, 0.443, 0.153, 35.4, 0.258, 0.117, 9.27, 0.26, 0.0801, 0.0468],
  [3.86, 0.548, 0.128, 11.3, 0.115, 0.244, 6.59, 0.144, 0.163, 0.0295],
  [4.71, 0.488, 0.0798, 23.7, 0.179, 0.087, 5.18, 0.215, 0.184, 0.0407],
  [6.63, 0.377, 0.075, 17.4, 0.322, 0.187, 4.27, 0.311, 0.674, 0.0236],
  [4.13, 0.526, 0.172, 10.8, 0.179, 0.0476, 16.3, 0.32, 0.0663, 0.0225],
  [4.73, 0.176, 0.143, 7.62, 0.337, 0.104, 7.37, 0.247, 0.831, 0.0253],
  [4.96, 0.545, 0.0786, 14.3, 0.302, 0.0903, 5.68, 0.246, 0.166, 0.0382],
  [6.99, 0.295, 0.124, 33.1, 0.372, 0.0805, 8.54, 0.228, 0.357, 0.0222],
  [5.09, 0.422, 0.171, 8.44, 0.26, 0.158, 5.92, 0.177, 0.714, 0.0294],
  [5.08, 0.437, 0.0902, 14.5, 0.316, 0.0471, 14.4, 0.389, 0.595, 0.044],
  [5.5, 0.444, 0.146, 9.99, 0.4, 0.0675, 6.88, 0.329, 0.72, 0.026],
  [6.38, 0.49, 0.0959, 15.9, 0.43, 0.0198, 6.1, 0.231, 0.832, 0.0321],
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
