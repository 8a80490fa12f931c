import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { PilotObstacle } from '../../../analysis/contract/failures/PilotObstacle.ts';
import {
  LEAST_STEPS,
  pilotLength,
  timeOf,
} from '../../../analysis/pilot/comparison/pilotLength.ts';
import type { PilotData } from '../../../analysis/pilot/data/PilotData.ts';
import type { PilotPlan, PilotTraining } from '../../../analysis/pilot/training/PilotJob.ts';
import type { PreparedImages } from './preparedImages.ts';
import { OutOfMemory, type PilotPlatform } from './PilotPlatform.ts';

/** Images of a step, and how few there may be where memory is short. */
const BATCH = 8;
const LEAST_BATCH = 2;
/** Steps that are timed, behind a first one in which everything is made ready. */
const TIMED = 5;
const CURVE_POINTS = 4;

export interface LengthWanted {
  readonly images: PreparedImages;
  readonly plan: Pick<PilotPlan, 'detector' | 'channels' | 'optimiser' | 'backgroundWeight'>;
  readonly trainings: readonly PilotTraining[];
  /** Where the user says it. */
  readonly steps: number | undefined;
  /** Milliseconds that are left for all trainings. */
  readonly left: () => number;
  /** Minutes that the user gave, of which some went into reading. */
  readonly minutes: number;
}

/**
 * How long trainings are, from a few steps that are timed on all threads at once, with the largest batch that there is memory
 * for.
 *
 * @throws FailureError `pilot-impossible`, `cancelled`
 */
export async function fittingPlan(
  wanted: LengthWanted,
  platform: PilotPlatform,
): Promise<PilotPlan> {
  const { images, plan, trainings, steps, left, minutes } = wanted;
  const { data, size } = images;
  const refuse = (reason: PilotObstacle) =>
    fail({ code: 'pilot-impossible', file: platform.source.name, reason });
  const threads = Math.min(platform.threads, trainings.length);
  for (let batch = BATCH; batch >= LEAST_BATCH; batch /= 2) {
    // Where the length is given, one step shows whether there is memory.
    const timed = { ...plan, batch, steps: steps === undefined ? TIMED + 1 : 1, points: 1 };
    const times = await timesOf(trainings.slice(0, threads), { plan: timed, data }, platform);
    if (times === null) continue;
    const question = { ...times, trainings: trainings.length, threads };
    const budget = left();
    const length = steps ?? pilotLength({ ...question, budget });
    if (length < LEAST_STEPS && steps === undefined) {
      const needed = minutes + (timeOf(question, LEAST_STEPS) - budget) / 60_000;
      refuse({
        kind: 'too-short',
        steps: length,
        needed: LEAST_STEPS,
        minutes: Math.ceil(needed),
      });
    }
    return { ...plan, batch, steps: length, points: CURVE_POINTS };
  }
  return refuse({ kind: 'no-memory', longer: size.longer });
}

interface Times {
  readonly stepMilliseconds: number;
  readonly evaluationMilliseconds: number;
}

/** The slowest thread's; null where one had no memory. */
async function timesOf(
  trainings: readonly PilotTraining[],
  job: { readonly plan: PilotPlan; readonly data: PilotData },
  { train, now }: PilotPlatform,
): Promise<Times | null> {
  const time = async (training: PilotTraining): Promise<Times> => {
    const at: number[] = [];
    await train({ ...job, ...training }, { onStep: () => at.push(now()) });
    const [first = 0] = at;
    const last = at.at(-1) ?? 0;
    return {
      stepMilliseconds: Math.max(1, (last - first) / TIMED),
      evaluationMilliseconds: CURVE_POINTS * (now() - last),
    };
  };
  try {
    const all = await Promise.all(trainings.map(time));
    return {
      stepMilliseconds: Math.max(...all.map(one => one.stepMilliseconds)),
      evaluationMilliseconds: Math.max(...all.map(one => one.evaluationMilliseconds)),
    };
  } catch (error) {
    if (error instanceof OutOfMemory) return null;
    throw error;
  }
}
