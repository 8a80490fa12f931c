import type {
  ScheduleInput,
  SchedulePreset,
  SimulationInputs,
} from '../contract/SimulationInputs.ts';
import { COCO_BUDGET } from './model/constants.ts';

/** Images that RetinaNet's training saw (Lin et al. 2017, section 4.1: 90,000 iterations of 16 images). */
const COCO_IMAGES_SEEN = 90_000 * 16;
/** Images of COCO train2017 with a box: what Detectron2 and MMDetection train on. */
const COCO_IMAGES = 117_266;
/** Training from scratch needs about three times the schedule of fine-tuning (He et al. 2018, arXiv:1811.08883). */
const SCRATCH = 1 / 3;

/** RetinaNet's learning rate for a batch of 16; others scale with the batch (Goyal et al. 2017, arXiv:1706.02677). */
const USUAL_RATE = 0.01;
const USUAL_BATCH = 16;

/** Budgets τ that the simulation takes: from a few steps to 60 times RetinaNet's schedule. */
export const BUDGET_RANGE = [0.02, 50] as const;

/** How much training the simulation stands for. */
export interface TrainingLength {
  /** τ, within `BUDGET_RANGE`. */
  readonly budget: number;
  /** Images seen, with repetition; null where τ itself was given. */
  readonly imagesSeen: number | null;
  /** Whether it was derived from the number of images, because nobody gave a schedule. */
  readonly assumed: boolean;
  /** Images a step, where the schedule says. */
  readonly batch?: number;
  /** Learning rate over what the linear scaling rule gives for the batch; absent where none was given. */
  readonly relativeRate?: number;
}

/** Taken where nobody says how long the training is. */
const DEFAULT_SCHEDULE: ScheduleInput = { kind: 'preset', name: 'by-dataset-size' };

type ScheduleInputs = Pick<SimulationInputs, 'schedule' | 'fromScratch' | 'learningRate'>;

/**
 * The training budget τ of a schedule: 6 for RetinaNet's on COCO, growing like the root of the images seen, of which a third
 * counts where the backbone starts untrained. Of a learning rate below the linear scaling rule's the same share of the
 * images counts; a larger one teaches no more from them, and only starts rougher. Clamped to `BUDGET_RANGE`. Without a schedule, as many images are seen as
 * lies between COCO's 12 epochs and COCO's 90,000 iterations on a dataset of this size (docs/decisions/0004).
 *
 * @param images of the dataset, for schedules that depend on it
 */
export function trainingLength(given: ScheduleInputs, images: number): TrainingLength {
  const { schedule, fromScratch } = spelledOut(given);
  const assumed = schedule.kind === 'by-dataset-size';
  if (schedule.kind === 'budget')
    return { budget: clamped(schedule.budget), imagesSeen: null, assumed };
  const imagesSeen = imagesSeenIn(schedule, images);
  const relativeRate = relativeRateOf(given.learningRate, schedule);
  const counting = imagesSeen * (fromScratch ? SCRATCH : 1) * Math.min(1, relativeRate ?? 1);
  return {
    budget: clamped(COCO_BUDGET * Math.sqrt(counting / COCO_IMAGES_SEEN)),
    imagesSeen,
    assumed,
    ...('batch' in schedule && schedule.batch !== undefined && { batch: schedule.batch }),
    ...(relativeRate !== undefined && { relativeRate }),
  };
}

/** Whether a schedule that is given by its name starts untrained; null for others, which do not say. */
export function startOf(schedule: ScheduleInput): boolean | null {
  if (schedule.kind !== 'preset' || schedule.name === 'by-dataset-size') return null;
  return PRESETS[schedule.name].fromScratch === true;
}

function relativeRateOf(rate: number | undefined, schedule: Schedule): number | undefined {
  if (rate === undefined) return undefined;
  const batch = 'batch' in schedule ? schedule.batch : undefined;
  return rate / ((USUAL_RATE * (batch ?? USUAL_BATCH)) / USUAL_BATCH);
}

type Schedule = Exclude<ScheduleInput, { kind: 'preset' }> | { readonly kind: 'by-dataset-size' };

const PRESETS: Readonly<Record<SchedulePreset, { schedule: Schedule; fromScratch?: boolean }>> = {
  'by-dataset-size': { schedule: { kind: 'by-dataset-size' } },
  'coco-1x': { schedule: { kind: 'iterations', iterations: 90_000, batch: 16 } },
  'fine-tune-short': { schedule: { kind: 'epochs', epochs: 12 } },
  'from-scratch-small': { schedule: { kind: 'epochs', epochs: 50 }, fromScratch: true },
};

function spelledOut({ schedule = DEFAULT_SCHEDULE, fromScratch = false }: ScheduleInputs): {
  schedule: Schedule;
  fromScratch: boolean;
} {
  if (schedule.kind !== 'preset') return { schedule, fromScratch };
  const preset = PRESETS[schedule.name];
  return { schedule: preset.schedule, fromScratch: fromScratch || preset.fromScratch === true };
}

function imagesSeenIn(schedule: Exclude<Schedule, { kind: 'budget' }>, images: number): number {
  switch (schedule.kind) {
    case 'iterations':
      return schedule.iterations * schedule.batch;
    case 'epochs':
      return schedule.epochs * images;
    case 'by-dataset-size':
      return COCO_IMAGES_SEEN * Math.sqrt(images / COCO_IMAGES);
  }
}

function clamped(budget: number): number {
  const [least, most] = BUDGET_RANGE;
  return Math.min(most, Math.max(least, budget));
}
