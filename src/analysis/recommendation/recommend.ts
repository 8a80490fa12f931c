import type { DetectorSetup } from '../detectors/DetectorSetup.ts';
import type { Simulation } from '../simulation/Simulation.ts';
import type { Evidence } from '../summary/Evidence.ts';
import { alphaSide } from './alphaSide.ts';
import { basis } from './basis.ts';
import { calibration } from './calibration.ts';
import { classFrequency } from './classFrequency.ts';
import { labelNoise } from './labelNoise.ts';
import { kerasAlpha } from './kerasAlpha.ts';
import { lossScale } from './lossScale.ts';
import { scheduleAssumed } from './scheduleAssumed.ts';
import { lowThreshold } from './lowThreshold.ts';
import { miningOnFocal } from './miningOnFocal.ts';
import { relativeOfFocalLoss } from './relativeOfFocalLoss.ts';
import { missedBoxes } from './missedBoxes.ts';
import { sampledHead } from './sampledHead.ts';
import { fittedConstants } from './fittedConstants.ts';
import { gammaBelowOne } from './gammaBelowOne.ts';
import { initialGradient } from './initialGradient.ts';
import { keepDefault } from './keepDefault.ts';
import { mildImbalance } from './mildImbalance.ts';
import { noEffect } from './noEffect.ts';
import { prior } from './prior.ts';
import { ridge } from './ridge.ts';
import { tryAnotherPair } from './tryAnotherPair.ts';
import { DEFAULT_PAIR } from '../simulation/grid.ts';
import { choosePair, isDefault } from './choosePair.ts';
import type { DatasetFacts } from './DatasetFacts.ts';
import { NEAR, type Findings } from './Findings.ts';
import { rankCells, regretByMember, spreadOf } from './rankCells.ts';
import { ranges } from './ranges.ts';
import type { Advice, Recommendation } from './Recommendation.ts';
import { trust } from './trust.ts';

/** In the order they are shown. */
const RULES: readonly ((findings: Findings) => Advice | null)[] = [
  relativeOfFocalLoss,
  sampledHead,
  miningOnFocal,
  noEffect,
  keepDefault,
  tryAnotherPair,
  scheduleAssumed,
  fittedConstants,
  labelNoise,
  missedBoxes,
  mildImbalance,
  alphaSide,
  ridge,
  gammaBelowOne,
  initialGradient,
  prior,
  lossScale,
  lowThreshold,
  classFrequency,
  kerasAlpha,
  calibration,
  basis,
];

/** Cells that are reported beside the choice. */
const REPORTED = 0.02;

/**
 * A pair of α and γ with its near-optimal neighbours, and advice with the numbers behind it.
 *
 * @param simulation of a grid that holds γ 2 and α .25
 */
export function recommend(
  simulation: Simulation,
  evidence: Evidence,
  setup: DetectorSetup,
  facts?: DatasetFacts,
): Recommendation {
  const cells = rankCells(simulation);
  const nearBest = cells.filter(cell => cell.regret <= NEAR);
  const regretOfDefault = cells.find(isDefault)?.regret ?? NaN;
  const choice = choosePair(cells);
  const findings: Findings = {
    simulation,
    evidence,
    setup,
    facts,
    scoreThreshold: simulation.scoreThreshold,
    normalizer: simulation.normalizer,
    cells,
    nearBest,
    choice,
    regretOfDefault,
    regretOfDefaultByMember: spreadOf(regretByMember(simulation, DEFAULT_PAIR)),
    spread: cells.at(-1)?.regret ?? 0,
    negativesPerPositive: simulation.difficulty.negativesPerPositive,
    trust: trust(simulation, evidence, {
      choice,
      assumed: facts?.training?.assumed === true,
      fitted: facts?.refit?.outcome === 'fitted',
    }),
  };
  return {
    gamma: findings.choice.gamma,
    alpha: findings.choice.alpha,
    ...ranges(nearBest),
    confidence: findings.trust.confidence,
    regretOfDefault,
    regretOfDefaultByMember: findings.regretOfDefaultByMember,
    nearOptimal: cells.filter(cell => cell.regret <= REPORTED),
    advice: RULES.map(rule => rule(findings)).filter(advice => advice !== null),
  };
}
