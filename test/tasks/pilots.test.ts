import { describe, expect, it } from 'vitest';
import type { PilotJob } from '../../src/analysis/pilot/training/PilotJob.ts';
import type { PilotRun } from '../../src/analysis/pilot/training/PilotRun.ts';
import { decodedPictures } from '../../src/tasks/plans/pilot/decodedPictures.ts';
import { fittingPlan, type LengthWanted } from '../../src/tasks/plans/pilot/fittingPlan.ts';
import { keptTrainings } from '../../src/tasks/plans/pilot/keptTrainings.ts';
import {
  type KeptComparison,
  OutOfMemory,
  type PilotPlatform,
} from '../../src/tasks/plans/pilot/PilotPlatform.ts';
import type { PilotProgress } from '../../src/tasks/plans/pilot/PilotProgress.ts';
import { drawnImages, SMALL_PLAN } from '../helpers/pilot/drawnImages.ts';
import { rejection } from '../helpers/rejection.ts';

const MINUTE = 60_000;
/** Of the clock for a step of one image. */
const STEP = 10;

interface Machine {
  /** Images of a step that there is memory for. */
  readonly memory?: number;
  readonly kept?: KeptComparison;
  /** Milliseconds for a picture. */
  readonly picture?: number;
}

/** A machine whose clock moves by what it does. */
function machine({ memory = Infinity, kept, picture = 0 }: Machine = {}) {
  let clock = 0;
  const batches: number[] = [];
  const written: KeptComparison[] = [];
  const platform: PilotPlatform = {
    threads: 1,
    now: () => clock,
    source: { name: 'drawn.json' } as unknown as PilotPlatform['source'],
    folders: [],
    analyze: () => Promise.reject(new Error('nothing is analyzed here')),
    find: () => null,
    share: bytes => new Uint8Array(bytes),
    decode: (pictures, _into, onDone) => {
      for (const at of pictures.keys()) {
        clock += picture;
        onDone(at + 1);
      }
      return Promise.resolve([]);
    },
    train: ({ plan, gamma, alpha, seed }: PilotJob, { onStep }): Promise<PilotRun> => {
      batches.push(plan.batch);
      if (plan.batch > memory) return Promise.reject(new OutOfMemory());
      clock += 1000;
      for (let step = 1; step <= plan.steps; step++) {
        clock += STEP * plan.batch;
        onStep?.(step);
      }
      return Promise.resolve({
        gamma,
        alpha,
        seed,
        steps: plan.steps,
        ap50: 0.5,
        ap: 0.3,
        divergedAt: null,
        curve: [],
        milliseconds: 0,
      });
    },
    kept: () => kept ?? null,
    keep: comparison => written.push(structuredClone(comparison)),
  };
  return { platform, batches, written };
}

function wanted(changes: Partial<LengthWanted> = {}): LengthWanted {
  const data = drawnImages({ images: 32, contrast: 0.5 });
  const size = { longer: 56, medianBox: 12, negativesPerPositive: 20, backgroundWeight: 1 };
  return {
    images: { data, size, eligible: 32, pictures: 32, faults: [] },
    plan: SMALL_PLAN,
    trainings: [
      { gamma: 2, alpha: 0.25, seed: 0 },
      { gamma: 1, alpha: 0.5, seed: 0 },
    ],
    steps: undefined,
    left: () => MINUTE,
    minutes: 1,
    ...changes,
  };
}

describe('the length of pilots', () => {
  it('fits the time with batches of 8 where there is memory for them', async () => {
    const { platform, batches } = machine();
    const { batch, steps } = await fittingPlan(wanted(), platform);
    expect([batch, batches]).toEqual([8, [8]]);
    expect(steps).toBe(Math.floor(MINUTE / 2 / (8 * STEP)));
  });

  it.each([
    [7, 4, [8, 4]],
    [2, 2, [8, 4, 2]],
  ])('has smaller batches where memory is short: %i images', async (memory, batch, tried) => {
    const { platform, batches } = machine({ memory });
    const plan = await fittingPlan(wanted(), platform);
    expect(plan.batch).toBe(batch);
    expect(batches).toEqual(tried);
    // A step of fewer images takes less time.
    expect(plan.steps).toBe(Math.floor(MINUTE / 2 / (batch * STEP)));
  });

  it('is none where there is no memory for two images', async () => {
    const { platform } = machine({ memory: 1 });
    expect(await rejection(fittingPlan(wanted(), platform))).toMatchObject({
      code: 'pilot-impossible',
      reason: { kind: 'no-memory', longer: 56 },
    });
  });

  it('is refused with the minutes that it needs where it is too short', async () => {
    const { platform } = machine();
    const failure = await rejection(
      fittingPlan(wanted({ left: () => 4000, minutes: 0.1 }), platform),
    );
    expect(failure).toMatchObject({
      reason: { kind: 'too-short', steps: 25, needed: 60, minutes: 1 },
    });
  });
});

describe('pictures of 12 megapixels', () => {
  const pictures = Array.from({ length: 200 }, (_, place) => ({
    path: `${place}.jpg`,
    place,
    annotated: { width: 4000, height: 3000 },
    width: 96,
    height: 72,
  }));
  const decoded = async (budget: number) => {
    const told: PilotProgress[] = [];
    const { platform } = machine({ picture: 300 });
    const frame = { width: 96, height: 72 };
    const onProgress = (progress: PilotProgress) => told.push(progress);
    const found = await decodedPictures(pictures, frame, { platform, budget, onProgress });
    return { found, told };
  };

  it('are said to take how long before the many are begun', async () => {
    const { found, told } = await decoded(2 * MINUTE);
    expect(found.kept).toHaveLength(200);
    expect(told).toContainEqual({ stage: 'decode', done: 8, of: 200, left: 192 * 300 });
    expect(told[0]).toEqual({ stage: 'decode', done: 0, of: 8, left: null });
  });

  it('are as many as the time allows', async () => {
    const { found } = await decoded(30_000);
    expect(found.kept).toHaveLength(100);
  });
});

describe('trainings that are kept', () => {
  it('say how long the rest takes once some steps are timed, without what a thread takes to start', async () => {
    const told: PilotProgress[] = [];
    const { platform } = machine();
    await keptTrainings(wanted({ steps: 20 }), platform, progress => told.push(progress));
    const lefts = told.flatMap(one => (one.stage === 'train' ? [one.left] : []));
    expect(lefts.slice(0, 6)).toEqual(Array.from({ length: 6 }, () => null));
    expect(lefts[6]).toBe(33 * 8 * STEP);
    expect(lefts.at(-1)).toBe(0);
  });

  it('are written one by one, and not done again', async () => {
    const first = machine();
    await keptTrainings(wanted({ steps: 20 }), first.platform, () => undefined);
    expect(first.written.map(({ runs }) => runs.length)).toEqual([0, 1, 2]);
    const kept = first.written[1] as KeptComparison;
    const again = machine({ kept });
    const { runs } = await keptTrainings(wanted(), again.platform, () => undefined);
    expect(runs).toHaveLength(2);
    expect(again.written.map(one => one.runs.length)).toEqual([2]);
  });
});
