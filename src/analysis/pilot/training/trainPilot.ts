import { seededRandom } from '../../geometry/seededRandom.ts';
import { evaluate, type Measured } from '../evaluation/evaluate.ts';
import { initialWeights } from '../network/initialWeights.ts';
import type { NetworkShape } from '../network/NetworkShape.ts';
import { adamW } from '../optimiser/adamW.ts';
import type { Optimiser } from '../optimiser/Optimiser.ts';
import { rateAt } from '../optimiser/schedule.ts';
import { sgd } from '../optimiser/sgd.ts';
import { ImageTargets } from '../targets/ImageTargets.ts';
import { BatchMaker } from '../batches/BatchMaker.ts';
import { batchOrder } from './batchOrder.ts';
import type { PilotJob, PilotPlan } from './PilotJob.ts';
import type { CurvePoint, PilotRun } from './PilotRun.ts';
import { slopesOf } from './slopesOf.ts';
import { splitImages } from './splitImages.ts';

export interface PilotHooks {
  /** After every step. */
  readonly onStep?: ((step: number) => void) | undefined;
  readonly onPoint?: ((point: CurvePoint) => void) | undefined;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
}

/**
 * Trains one small detector with a pair of α and γ and measures it on the images that its seed holds out. The same job gives
 * the same numbers on every thread of a machine; TensorFlow.js's WebAssembly backend has to be the active one.
 */
export function trainPilot(job: PilotJob, { onStep, onPoint, now }: PilotHooks): PilotRun {
  const { plan, data, seed, gamma, alpha } = job;
  const { setup, strides, anchorsPerPlace } = plan.detector;
  const { classes } = data;
  const shape: NetworkShape = { strides, anchorsPerPlace, classes, channels: plan.channels };
  const targets = new ImageTargets(data, setup);
  const maker = new BatchMaker(data, setup, targets);
  const { trained, heldOut } = splitImages(data.images.count, seed);
  const weights = initialWeights(shape, setup.loss.prior, seed + 1);
  const optimiser: Optimiser = plan.optimiser === 'sgd' ? sgd(weights) : adamW(weights);
  const batches = batchOrder(trained, plan, seededRandom(1000 + seed));
  const settings = { alpha, gamma, backgroundWeight: plan.backgroundWeight };

  const curve: CurvePoint[] = [];
  let last: Measured | null = null;
  let [milliseconds, sum, since] = [0, 0, 0];
  const done = (divergedAt: number | null): PilotRun => ({
    gamma,
    alpha,
    seed,
    steps: plan.steps,
    ap50: divergedAt === null ? (last?.ap50 ?? null) : null,
    ap: divergedAt === null ? (last?.ap ?? null) : null,
    divergedAt,
    curve,
    milliseconds,
  });
  for (let step = 0; step < plan.steps; step++) {
    const from = now();
    const { images, mirrored } = batches.next();
    const { loss, slopes } = slopesOf(weights, maker.of(images, mirrored), shape, settings);
    optimiser.step(weights, slopes, rateAt(step, plan.steps, optimiser.peak));
    milliseconds += now() - from;
    if (!Number.isFinite(loss) || !isSound(weights)) return done(step + 1);
    sum += loss;
    onStep?.(step + 1);
    if (!isPoint(step + 1, plan)) continue;
    last = evaluate(weights, heldOut, { data, shape, maker, targets });
    const { ap50, foregroundScore, backgroundScore } = last;
    const mean = sum / (step + 1 - since);
    const point = { step: step + 1, loss: mean, ap50, foregroundScore, backgroundScore };
    [sum, since] = [0, step + 1];
    curve.push(point);
    onPoint?.(point);
  }
  return done(null);
}

/** Whether a step is one of the last of the equal parts of a training. */
function isPoint(step: number, { steps, points }: PilotPlan): boolean {
  const part = (at: number) => Math.floor((at * points) / steps);
  return part(step) > part(step - 1);
}

/** A slope that is not a number makes all weights none at once: one is enough to look at. */
function isSound(weights: readonly { readonly values: Float32Array }[]): boolean {
  return weights.every(({ values }) => Number.isFinite(values[0] as number));
}
