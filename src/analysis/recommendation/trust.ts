import { COCO_BUDGET } from '../simulation/constants.ts';
import type { Simulation } from '../simulation/Simulation.ts';
import type { Evidence } from '../summary/Evidence.ts';
import { NEAR, type Trust } from './Findings.ts';
import { regretByMember } from './rankCells.ts';
import type { Confidence, GridCell } from './Recommendation.ts';
import { percent } from './words.ts';

/** Of the COCO-like statistics that the simulator was calibrated on. */
const CALIBRATED_IMBALANCE = 41_000;
const CALIBRATED_THRESHOLD = 0.05;
/** Foreground anchors from which on the shares of a dozen strata are stable to a few per cent. */
const ENOUGH_POSITIVES = 1000;
const LEVELS: readonly Confidence[] = ['low', 'medium', 'high'];

/**
 * How sure the recommendation is. `high`: every member of the ensemble has the pair within 1 % of its best, and the
 * simulator is asked about something like what it was calibrated on. `medium`: three quarters of the members have it within
 * 2 %, and at most one of imbalance, threshold, budget and number of anchors is out of the ordinary; a budget that nobody
 * gave is. `low`: anything else.
 */
export function trust(
  simulation: Simulation,
  { sampledForeground: positives }: Evidence,
  { choice, assumed, fitted }: Basis,
): Trust {
  const regrets = regretByMember(simulation, choice);
  const within = (limit: number) =>
    regrets.filter(regret => regret <= limit).length / regrets.length;
  const doubts = doubtsAbout(simulation, { positives, assumed });
  const agreed = agreement(within(NEAR), within(2 * NEAR));
  const level = Math.min(agreed, Math.max(0, 2 - doubts.length));
  return {
    confidence: LEVELS[level] as Confidence,
    because: [
      `${percent(within(2 * NEAR))} of the ${regrets.length} sets of constants have the pair within 2% of their best`,
      fitted
        ? 'they were calibrated on COCO, and chosen by your model’s scores'
        : 'all were calibrated on COCO only',
      ...doubts,
    ],
  };
}

interface Basis {
  readonly choice: GridCell;
  /** Whether the schedule was not given. */
  readonly assumed: boolean;
  /** Whether a model's detections chose the members. */
  readonly fitted: boolean;
}

function agreement(within1: number, within2: number): number {
  if (within1 === 1) return 2;
  return within2 >= 0.75 ? 1 : 0;
}

function doubtsAbout(
  { scoreThreshold, budget, difficulty }: Simulation,
  { positives, assumed }: { readonly positives: number; readonly assumed: boolean },
): string[] {
  const doubts: string[] = [];
  if (!near(difficulty.negativesPerPositive, CALIBRATED_IMBALANCE, 4))
    doubts.push('the imbalance differs from COCO’s by more than a factor of 4');
  if (!near(scoreThreshold, CALIBRATED_THRESHOLD, 2))
    doubts.push('the score threshold is not near the calibrated 0.05');
  if (assumed) doubts.push('the training schedule was not given');
  if (!near(budget, COCO_BUDGET, 2))
    doubts.push('the training budget is not near the calibrated one');
  if (positives < ENOUGH_POSITIVES) doubts.push(`only ${positives} foreground anchors were seen`);
  return doubts;
}

function near(value: number, reference: number, factor: number): boolean {
  return value >= reference / factor && value <= reference * factor;
}
