import { COCO_BUDGET } from '../simulation/constants.ts';
import type { Simulation } from '../simulation/Simulation.ts';
import type { Evidence } from '../summary/Evidence.ts';
import { NEAR, type Trust } from './Findings.ts';

/** Of the COCO-like statistics that the simulator was calibrated on. */
const CALIBRATED_IMBALANCE = 41_000;
const CALIBRATED_THRESHOLD = 0.05;
/** Foreground anchors from which on the shares of a dozen strata are stable to a few per cent. */
const ENOUGH_POSITIVES = 1000;

/**
 * How sure the recommendation is: `medium` when the simulator is asked about something like what it was calibrated on and
 * confirms the default, `low` otherwise. Never `high`: the strength of the evidence is carried over from COCO by
 * assumption, whatever the dataset.
 */
export function trust(
  simulation: Simulation,
  { positives }: Evidence,
  regretOfDefault: number,
): Trust {
  const { scoreThreshold, budget, difficulty } = simulation;
  const imbalance = difficulty.negativesPerPositive;
  const doubts: string[] = [];
  if (regretOfDefault > NEAR)
    doubts.push('the result departs from the one pair that published trainings support');
  if (!within(imbalance, CALIBRATED_IMBALANCE, 4))
    doubts.push('the imbalance differs from COCO’s by more than a factor of 4');
  if (!within(scoreThreshold, CALIBRATED_THRESHOLD, 2))
    doubts.push('the score threshold is not near the calibrated 0.05');
  if (!within(budget, COCO_BUDGET, 2))
    doubts.push('the training budget is not near the calibrated one');
  if (positives < ENOUGH_POSITIVES) doubts.push(`only ${positives} foreground anchors were seen`);
  return {
    confidence: doubts.length === 0 ? 'medium' : 'low',
    because: ['the simulator’s constants were calibrated on COCO only', ...doubts],
  };
}

function within(value: number, reference: number, factor: number): boolean {
  return value >= reference / factor && value <= reference * factor;
}
