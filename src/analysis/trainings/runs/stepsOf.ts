import type { ResolvedTraining } from '../../contract/SimulationInputs.ts';
import { COCO_BUDGET } from '../../simulation/model/constants.ts';
import type { TrainingLength } from '../../simulation/trainingLength.ts';

/** Images of a step where nobody says: what RetinaNet's schedules have. */
const USUAL_BATCH = 16;

/** Images that a budget of RetinaNet's on COCO stands for. */
const COCO_IMAGES_SEEN = 90_000 * USUAL_BATCH;

/** Steps of the optimiser in a training, at least 1. */
export function stepsOf(
  { schedule }: Pick<ResolvedTraining, 'schedule'>,
  { imagesSeen, budget }: TrainingLength,
): number {
  if (schedule.kind === 'iterations') return schedule.iterations;
  const batch = (schedule.kind === 'epochs' ? schedule.batch : undefined) ?? USUAL_BATCH;
  const seen = imagesSeen ?? COCO_IMAGES_SEEN * (budget / COCO_BUDGET) ** 2;
  return Math.max(1, seen / batch);
}
