import { backgroundGradientMagnitude } from '../losses/gradientMagnitude.ts';
import type { Findings } from './Findings.ts';
import type { Advice } from './Recommendation.ts';
import { pairInWords, rounded } from './words.ts';

/**
 * Bounds for a warning, not a fitted law: of the runs of Lin et al. 2017, Table 1a, the ones at about 300 and 370 were
 * damaged and dead, the one at about 206 was not; where it breaks depends on learning rate, warm-up and clipping.
 */
const AMBER = 20;
const RED = 200;

/**
 * G = (1 − α) r |dFL/dx|(π): how hard the background pushes per positive before the first step; less by N⁺ / (N K) for a
 * loss that is divided by all anchors, and scaled by the learning rate over what is usual for the batch.
 */
export function initialGradient(findings: Findings): Advice {
  const { choice, negativesPerPositive, normalizer, simulation, facts } = findings;
  const rate = facts?.training?.relativeRate ?? 1;
  const { prior } = simulation;
  const perPositive = negativesPerPositive / (normalizer === 'all' ? 1 + negativesPerPositive : 1);
  const push = (alpha: number, gamma: number) =>
    rate * (1 - alpha) * perPositive * backgroundGradientMagnitude(prior, gamma);
  const gradientMass = push(choice.alpha, choice.gamma);
  const ofCrossEntropy = push(choice.alpha, 0);
  return {
    ...verdict(
      gradientMass,
      `G = ${rounded(gradientMass)} for ${pairInWords(choice)} and prior π = ${prior}`,
      ofCrossEntropy,
    ),
    evidence: {
      gradientMass,
      gradientMassOfCrossEntropy: ofCrossEntropy,
      negativesPerPositive,
      prior,
    },
  };
}

function verdict(
  gradientMass: number,
  figure: string,
  ofCrossEntropy: number,
): Pick<Advice, 'code' | 'text'> {
  const meaning = 'Gradient of the background per positive at the first step';
  if (gradientMass < AMBER)
    return {
      code: 'initial-gradient-green',
      text: `${meaning}: ${figure}. Below 20 the start is stable; with γ = 0 it would be ${rounded(ofCrossEntropy)}.`,
    };
  if (gradientMass <= RED)
    return {
      code: 'initial-gradient-amber',
      text:
        `${meaning}: ${figure}. Between 20 and 200 the start may be rough: use warm-up and gradient clipping, and ` +
        `watch the first few hundred steps.`,
    };
  return {
    code: 'initial-gradient-red',
    text:
      `${meaning}: ${figure}. Trainings published with about 300 and more were damaged or collapsed: lower the prior, ` +
      `raise γ, or scale the classification loss down.`,
  };
}
