import type { SimulatorConstants } from './constants.ts';

/**
 * Objectness, localisation, clutter, size of half the evidence, confusion, noise, budget of COCO 1×, start loss, best of
 * cluster, logit noise. The first 16 of the draws of seed 7 from the prior in docs/science.md that rank the tables of Lin et
 * al. 2017 well; the one that ranked best when they were drawn comes first.
 */
const MEMBERS: readonly (readonly number[])[] = [
  [4.02, 0.488, 0.0654, 11.4, 0.31, 0.0229, 9.23, 0.26, 0.716, 0.037],
  [5.74, 0.202, 0.0799, 21.3, 0.317, 0.00759, 12.6, 0.223, 0.0886, 0.0209],
  [6.67, 0.296, 0.133, 21.6, 0.335, 0.0328, 5.57, 0.25, 0.0102, 0.0335],
  [5.46, 0.427, 0.114, 11.8, 0.228, 0.209, 7.19, 0.374, 0.716, 0.0464],
  [6.41, 0.367, 0.0733, 23.6, 0.286, 0.14, 6.72, 0.366, 0.953, 0.0256],
  [5.8, 0.256, 0.135, 14.6, 0.318, 0.102, 8.87, 0.282, 0.839, 0.0234],
  [6.2, 0.574, 0.0738, 17.6, 0.156, 0.188, 2.9, 0.351, 0.38, 0.0989],
  [4.48, 0.46, 0.221, 14, 0.286, 0.108, 5.81, 0.281, 0.351, 0.0459],
  [4.74, 0.428, 0.129, 39.1, 0.203, 0.0124, 12.4, 0.125, 0.121, 0.0528],
  [5.41, 0.487, 0.201, 10, 0.168, 0.216, 2.59, 0.285, 0.911, 0.0587],
  [6.4, 0.488, 0.0849, 10.3, 0.368, 0.164, 4.73, 0.311, 0.586, 0.0742],
  [6.27, 0.47, 0.188, 16.4, 0.419, 0.103, 6.89, 0.188, 0.527, 0.0698],
  [4.5, 0.549, 0.171, 6.63, 0.166, 0.248, 10.6, 0.318, 0.796, 0.0398],
  [3.97, 0.559, 0.233, 14.5, 0.224, 0.047, 8.3, 0.349, 0.537, 0.066],
  [5.69, 0.443, 0.153, 35.4, 0.258, 0.117, 9.27, 0.26, 0.0801, 0.0468],
  [3.86, 0.548, 0.128, 11.3, 0.115, 0.244, 6.59, 0.144, 0.163, 0.0295],
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
