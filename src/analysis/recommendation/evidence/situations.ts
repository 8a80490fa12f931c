import { BELIEFS } from './beliefs.ts';
import type { Unlike } from '../../advice/Confidence.ts';
import type { Circumstances } from './Circumstances.ts';
import type { TrainedGrid } from '../library/TrainedGrid.ts';

/** One training that may be meant. */
export interface Situation {
  /** Share of belief; they add up to 1. */
  readonly weight: number;
  /** Gradient steps; null where stored trainings say nothing of it. */
  readonly steps: number | null;
  /** Training budget τ of the simulator where nothing like it was trained. */
  readonly budget: number;
}

/** Epochs that are thought of where nobody says how long a training is: the lengths of the stored ones. */
const USUAL_EPOCHS = [4, 16, 64];
/** Images a step in the stored trainings. */
const USUAL_BATCH = 8;
/** A schedule that nobody gave may as well be a ninth of the one that is assumed: a third of its τ. */
const SHORTER = 1 / 3;
/** What a preset says for want of anything better, and what stored trainings are asked in spite of while all else is unknown. */
const BY_PRESET: ReadonlySet<Unlike> = new Set(['start-unknown', 'score-threshold', 'image-size']);

/**
 * What training is meant. One whose length was given; or, where nobody gave it, several: two thirds of the belief go to
 * trainings from scratch of 4, 16 and 64 epochs, unless something was said that sets this one apart from them.
 */
export function situationsOf(circumstances: Circumstances): Situation[] {
  const { steps, budget, assumed, unlike, images, fromScratch } = circumstances;
  if (!assumed) return [{ weight: 1, steps: unlike.length === 0 ? steps : null, budget }];
  if (unlike.some(code => !BY_PRESET.has(code)))
    return [
      { weight: 0.5, steps: null, budget },
      { weight: 0.5, steps: null, budget: SHORTER * budget },
    ];
  const known = fromScratch === true && unlike.length === 0;
  const lengths = USUAL_EPOCHS.map(epochs => ({
    weight: (known ? 1 : 2 / 3) / USUAL_EPOCHS.length,
    steps: Math.max(1, (epochs * images) / USUAL_BATCH),
    budget,
  }));
  return known ? lengths : [...lengths, { weight: 1 / 3, steps: null, budget }];
}

/**
 * How much stored trainings count: 1 where one of them was as long, less with every doubling of the distance to the nearest,
 * 0 without steps.
 */
export function gate(steps: number | null, library: readonly TrainedGrid[]): number {
  if (steps === null || library.length === 0) return 0;
  const octaves = Math.min(...library.map(grid => Math.abs(Math.log2(steps / grid.steps))));
  return Math.exp(-((octaves / BELIEFS.gateKernel) ** 2) / 2);
}
