import type {
  ScheduleInput,
  SchedulePreset,
  SimulationInputs,
} from '../contract/SimulationInputs.ts';
import { COCO_BUDGET } from './constants.ts';

/** Images that RetinaNet's training saw (Lin et al. 2017, section 4.1: 90,000 iterations of 16 images). */
const COCO_IMAGES = 90_000 * 16;
/** Training from scratch needs about three times the schedule of fine-tuning (He et al. 2018, arXiv:1811.08883). */
const SCRATCH = 1 / 3;

/** Budgets τ that the simulation takes: from a few steps to 60 times RetinaNet's schedule. */
export const BUDGET_RANGE = [0.02, 50] as const;

const PRESETS: Readonly<Record<SchedulePreset, TrainingLength>> = {
  'coco-1x': { schedule: { kind: 'iterations', iterations: 90_000, batch: 16 } },
  'fine-tune-short': { schedule: { kind: 'epochs', epochs: 12 } },
  'from-scratch-small': { schedule: { kind: 'epochs', epochs: 50 }, fromScratch: true },
};

/** Taken where nobody says how long the training is. */
export const DEFAULT_SCHEDULE: ScheduleInput = { kind: 'preset', name: 'coco-1x' };

type TrainingLength = Pick<SimulationInputs, 'fromScratch'> & {
  readonly schedule?: ScheduleInput | undefined;
};

/**
 * The training budget τ of a schedule: 6 for RetinaNet's on COCO, growing like the root of the images seen, of which a third
 * counts where the backbone starts untrained. Clamped to `BUDGET_RANGE`.
 *
 * @param images of the dataset, for schedules in epochs
 */
export function budgetOf(
  { schedule = DEFAULT_SCHEDULE, fromScratch = false }: TrainingLength,
  images: number,
): number {
  const seen = (count: number) =>
    COCO_BUDGET * Math.sqrt((count * (fromScratch ? SCRATCH : 1)) / COCO_IMAGES);
  switch (schedule.kind) {
    case 'preset': {
      const preset = PRESETS[schedule.name];
      return budgetOf({ ...preset, fromScratch: fromScratch || preset.fromScratch }, images);
    }
    case 'iterations':
      return clamped(seen(schedule.iterations * schedule.batch));
    case 'epochs':
      return clamped(seen(schedule.epochs * images));
    case 'budget':
      return clamped(schedule.budget);
  }
}

function clamped(budget: number): number {
  const [least, most] = BUDGET_RANGE;
  return Math.min(most, Math.max(least, budget));
}
