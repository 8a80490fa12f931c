import { COCO_BUDGET } from '../../simulation/model/constants.ts';
import type { Circumstances } from './Circumstances.ts';

/** Negatives per positive of the COCO-like statistics that the simulator was calibrated on. */
export const COCO_IMBALANCE = 41_000;

/**
 * How much a training is like the published ones on COCO, by which the simulator was calibrated: 1 for the same, less with every two doublings of the imbalance and every one of the budget.
 */
export function likenessToCoco({
  negativesPerPositive,
  fromScratch,
  budget,
}: Pick<Circumstances, 'negativesPerPositive' | 'fromScratch' | 'budget'>): number {
  if (fromScratch === true) return 0;
  const byImbalance = Math.log2(negativesPerPositive / COCO_IMBALANCE) / 2;
  const byBudget = Math.log2(budget / COCO_BUDGET);
  return Math.exp(-(byImbalance ** 2 + byBudget ** 2) / 2);
}
