import type { GridCell } from '../advice/AdviceContext.ts';
import type { Confidence, ConfidenceBasis, Doubt } from '../advice/Confidence.ts';
import { TIE_REGRET } from '../advice/tieRegret.ts';
import { COCO_BUDGET } from '../simulation/model/constants.ts';
import type { Simulation } from '../simulation/model/Simulation.ts';
import { regretByMember } from './rankCells.ts';

/** Of the COCO-like statistics that the simulator was calibrated on. */
const CALIBRATED_IMBALANCE = 41_000;
const CALIBRATED_THRESHOLD = 0.05;
/** Sampled foreground anchors from which on the shares of a dozen strata are stable to a few per cent. */
const ENOUGH_FOREGROUND = 1000;
const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];

/** What the confidence depends on apart from the simulation. */
interface ConfidenceInputs {
  readonly choice: GridCell;
  readonly negativesPerPositive: number;
  /** Foreground anchors of the images that the simulation started from. */
  readonly sampledForeground: number;
  /** Whether the schedule was not given. */
  readonly assumed: boolean;
  /** Whether a model's scores chose the members. */
  readonly chosenByScores: boolean;
}

/**
 * How sure the recommendation is. `high`: every member of the ensemble has the pair within 1 % of its best, and the
 * simulator is asked about something like what it was calibrated on. `medium`: three quarters of the members have it within
 * 2 %, and at most one of imbalance, threshold, budget and number of anchors is out of the ordinary; a budget that nobody
 * gave is. `low`: anything else.
 */
export function confidence(simulation: Simulation, inputs: ConfidenceInputs): ConfidenceBasis {
  const regrets = regretByMember(simulation, inputs.choice);
  const within = (limit: number) =>
    regrets.filter(regret => regret <= limit).length / regrets.length;
  const doubts = doubtsAbout(simulation, inputs);
  const agreed = agreement(within(TIE_REGRET), within(2 * TIE_REGRET));
  return {
    level: LEVELS[Math.min(agreed, Math.max(0, 2 - doubts.length))] as Confidence,
    agreeing: within(2 * TIE_REGRET),
    members: regrets.length,
    chosenByScores: inputs.chosenByScores,
    doubts,
  };
}

function agreement(within1: number, within2: number): number {
  if (within1 === 1) return 2;
  return within2 >= 0.75 ? 1 : 0;
}

function doubtsAbout({ scoreThreshold, budget }: Simulation, inputs: ConfidenceInputs): Doubt[] {
  const { negativesPerPositive, sampledForeground, assumed } = inputs;
  const found: readonly (readonly [Doubt, boolean])[] = [
    ['imbalance', !isNear(negativesPerPositive, CALIBRATED_IMBALANCE, 4)],
    ['score-threshold', !isNear(scoreThreshold, CALIBRATED_THRESHOLD, 2)],
    ['schedule-assumed', assumed],
    ['training-budget', !isNear(budget, COCO_BUDGET, 2)],
    ['few-foreground-anchors', sampledForeground < ENOUGH_FOREGROUND],
  ];
  return found.filter(([, applies]) => applies).map(([doubt]) => doubt);
}

function isNear(value: number, reference: number, factor: number): boolean {
  return value >= reference / factor && value <= reference * factor;
}
