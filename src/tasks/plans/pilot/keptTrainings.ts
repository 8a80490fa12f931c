import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { runComparison } from '../../../analysis/pilot/comparison/runComparison.ts';
import { digestOfNumbers } from '../../../analysis/pilot/data/digestOfNumbers.ts';
import { setupDigest } from '../../../analysis/detectors/setupDigest.ts';
import type { PilotPlan, PilotTraining } from '../../../analysis/pilot/training/PilotJob.ts';
import type { CurvePoint, PilotRun } from '../../../analysis/pilot/training/PilotRun.ts';
import { fittingPlan, type LengthWanted } from './fittingPlan.ts';
import type { PilotPlatform } from './PilotPlatform.ts';
import type { PilotProgress } from './PilotProgress.ts';

export interface Trained {
  readonly steps: number;
  readonly batch: number;
  readonly runs: readonly PilotRun[];
}

/**
 * All trainings of a comparison; those that were kept of the same images, detector and plan are not done again.
 *
 * @throws FailureError `pilot-impossible`, `cancelled`
 */
export async function keptTrainings(
  wanted: LengthWanted,
  platform: PilotPlatform,
  onProgress: (progress: PilotProgress) => void,
): Promise<Trained> {
  const { images, plan: known, trainings } = wanted;
  const { data, pictures } = images;
  const key = keyOf(wanted);
  const kept = platform.kept();
  if (kept !== null && (kept.key !== key || (wanted.steps ?? kept.steps) !== kept.steps))
    fail({
      code: 'pilot-impossible',
      file: platform.source.name,
      reason: { kind: 'other-state' },
    });
  if (kept === null) onProgress({ stage: 'time' });
  const plan: PilotPlan =
    kept === null
      ? await fittingPlan(wanted, platform)
      : { ...known, points: 4, steps: kept.steps, batch: kept.batch };
  const { steps, batch } = plan;
  const all: PilotRun[] = [...(kept?.runs ?? [])];
  const keep = () =>
    platform.keep({ schema: 'focal-lens/pilot-state@1', key, pictures, steps, batch, runs: all });
  if (kept === null) keep();
  const watch = new StepWatch({ trainings, done: all, plan }, platform.now, onProgress);
  const runs = await runComparison(trainings, {
    threads: platform.threads,
    done: all,
    train: training => platform.train({ plan, data, ...training }, watch.hooks(training)),
    onRun: run => {
      all.push(run);
      keep();
    },
  });
  return { steps, batch, runs };
}

/** What makes trainings comparable: images with their boxes, rule, network. */
function keyOf({ images: { data }, plan }: LengthWanted): string {
  const { detector, channels, optimiser, backgroundWeight } = plan;
  const { images, boxes, start, frame } = data;
  const numbers = [images.width, images.height, boxes.boxes, boxes.category, start];
  return [
    digestOfNumbers(numbers),
    setupDigest(detector.setup),
    `${frame.width}x${frame.height}`,
    channels,
    optimiser,
    backgroundWeight,
  ].join(' ');
}

/** Steps behind the first before it is said how long the rest takes. */
const LEAST_TIMED = 6;

/** Says how far all trainings are, and how long the rest will take. */
class StepWatch {
  readonly #of: { readonly trainings: readonly PilotTraining[]; readonly plan: PilotPlan };
  readonly #now: () => number;
  readonly #onProgress: (progress: PilotProgress) => void;
  /** Steps before this start, and since. */
  readonly #before: number;
  /** When the first step was done, and how many then were: what a thread takes to start says nothing of the rest. */
  #first: { readonly at: number; readonly steps: number } | null = null;
  readonly #steps = new Map<PilotTraining, number>();

  constructor(
    {
      trainings,
      done,
      plan,
    }: {
      readonly trainings: readonly PilotTraining[];
      readonly done: readonly PilotRun[];
      readonly plan: PilotPlan;
    },
    now: () => number,
    onProgress: (progress: PilotProgress) => void,
  ) {
    this.#of = { trainings, plan };
    this.#now = now;
    this.#onProgress = onProgress;
    this.#before = Math.min(done.length, trainings.length) * plan.steps;
  }

  hooks(training: PilotTraining) {
    return {
      onStep: (step: number) => this.#tell(training, step),
      onPoint: (point: CurvePoint) => this.#tell(training, point.step, { ...training, ...point }),
    };
  }

  #tell(training: PilotTraining, step: number, point?: PilotTraining & CurvePoint): void {
    this.#steps.set(training, step);
    const { trainings, plan } = this.#of;
    const since = [...this.#steps.values()].reduce((sum, one) => sum + one, 0);
    const all = trainings.length * plan.steps;
    this.#first ??= { at: this.#now(), steps: since };
    const timed = since - this.#first.steps;
    const each = timed < LEAST_TIMED ? null : (this.#now() - this.#first.at) / timed;
    this.#onProgress({
      stage: 'train',
      trainings: trainings.length,
      steps: plan.steps,
      share: (this.#before + since) / all,
      left: each && each * (all - this.#before - since),
      ...(point !== undefined && { point }),
    });
  }
}
