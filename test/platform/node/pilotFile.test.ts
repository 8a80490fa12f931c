import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Failure } from '../../../src/analysis/contract/failures/Failure.ts';
import type { PilotReport } from '../../../src/analysis/report/PilotReport.ts';
import { pilotFile } from '../../../src/platform/node/pilot/pilotFile.ts';
import { pilotThreads } from '../../../src/platform/node/pilot/pilotThreads.ts';
import { OutOfMemory } from '../../../src/tasks/plans/pilot/PilotPlatform.ts';
import type { PilotFileRequest } from '../../../src/tasks/plans/pilot/PilotRequest.ts';
import type { PilotProgress } from '../../../src/tasks/plans/pilot/PilotProgress.ts';
import { rejection } from '../../helpers/rejection.ts';
import { builtPilots } from '../../helpers/pilot/builtPilots.ts';
import { drawnImages, SMALL_DETECTOR, SMALL_PLAN } from '../../helpers/pilot/drawnImages.ts';
import { nameOf, writeDrawnSet } from '../../helpers/pilot/drawnSet.ts';

const built = builtPilots();
const root = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-drawn-'));
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

let sets = 0;
function drawn(images = 56) {
  const folder = path.join(root, `set-${++sets}`);
  return { folder, file: writeDrawnSet(folder, drawnImages({ images, contrast: 0.8 })) };
}

/** The images as they are: the small detector is made for them. */
const detector = { ...SMALL_DETECTOR, resize: [{ kind: 'fixed', height: 48, width: 56 }] as const };

const REQUEST: PilotFileRequest = {
  analysis: { detector: 'small', setup: detector, simulation: null },
  pairs: [
    { gamma: 2, alpha: 0.25 },
    { gamma: 0.5, alpha: 0.5 },
  ],
  minutes: 5,
  seeds: 1,
  steps: 4,
  channels: 8,
  optimiser: 'adamw',
};

interface Run {
  readonly images?: string;
  readonly state?: string;
  readonly threads?: number;
  readonly signal?: AbortSignal;
  readonly onPilot?: (progress: PilotProgress) => void;
}

function measured(
  file: string,
  request: Partial<PilotFileRequest> = {},
  { images, state, threads = 1, signal, onPilot }: Run = {},
): Promise<PilotReport> {
  return pilotFile(
    { path: file, images, state },
    { ...REQUEST, ...request },
    { ...built, threads, ...(signal && { signal }), ...(onPilot && { onPilot }) },
  );
}

const obstacleOf = async (pilots: Promise<unknown>) => {
  const failure: Failure = await rejection(pilots);
  return failure.code === 'pilot-impossible' ? failure.reason : failure;
};

describe('pilots of a file', { timeout: 240_000 }, () => {
  it('find the images next to the annotations, and give the same numbers on one thread and on two', async () => {
    const { file } = drawn();
    const one = await measured(file);
    const two = await measured(file, {}, { threads: 2 });
    expect(one).toMatchObject({ steps: 4, batch: 8, seeds: [0] });
    expect(one.images).toEqual({ used: 56, trained: 42, heldOut: 14, eligible: 56, faults: [] });
    const numbers = ({ pairs }: PilotReport) =>
      pairs.map(({ runs }) => runs.map(({ ap50, curve }) => [ap50, curve]));
    expect(numbers(two)).toEqual(numbers(one));
    expect(one.pairs[0]?.runs[0]?.curve).toHaveLength(4);
    expect(one.outcome).toMatchObject({ recommended: null, pair: null, believed: null });
  });

  it('count what cannot be used, and go on with the others', async () => {
    const { file, folder } = drawn();
    const place = (image: number) => path.join(folder, 'images', nameOf(image));
    fs.rmSync(place(0));
    fs.truncateSync(place(1), 60);
    fs.writeFileSync(place(2), 'no picture');
    const { images } = await measured(file);
    expect(images.used).toBe(53);
    expect(images.faults.toSorted((a, b) => a.fault.localeCompare(b.fault))).toEqual([
      { fault: 'cut-off', count: 1 },
      { fault: 'missing', count: 1 },
      { fault: 'other-kind', count: 1 },
    ]);
  });

  it('go on with what was decoded where the folder is gone half way, and say so', async () => {
    const count = 240;
    const { file, folder } = drawn(count);
    const images = path.join(folder, 'images');
    let gone = false;
    const { images: found } = await measured(
      file,
      {},
      {
        onPilot: progress => {
          if (gone || progress.stage !== 'decode' || progress.done < 100) return;
          gone = true;
          fs.renameSync(images, `${images}-unmounted`);
        },
      },
    );
    const [missing, ...others] = found.faults;
    expect([missing?.fault, others]).toEqual(['missing', []]);
    expect(missing?.count).toBeGreaterThan(0);
    expect(found.used).toBe(count - (missing?.count ?? 0));
  });

  it('train with SGD where the config does, unless another optimiser is asked for', async () => {
    const { file } = drawn();
    const stated = { optimizer: { kind: 'sgd', name: 'SGD', file: 'a.py', line: 1 } } as const;
    const analysis = { ...REQUEST.analysis, setup: { ...detector, stated } };
    const request = { analysis, optimiser: undefined };
    expect((await measured(file, request)).optimiser).toBe('sgd');
    expect((await measured(file, { ...request, optimiser: 'adamw' })).optimiser).toBe('adamw');
    expect((await measured(file, { optimiser: undefined })).optimiser).toBe('adamw');
  });

  it('go on where they were stopped, with what a folder keeps, and write nothing else', async () => {
    const { file, folder } = drawn();
    const state = path.join(folder, 'state');
    const stop = new AbortController();
    const stopped = measured(
      file,
      {},
      {
        state,
        signal: stop.signal,
        // Into the second training.
        onPilot: progress => {
          if (progress.stage === 'train' && progress.share > 0.55) stop.abort();
        },
      },
    );
    expect(await rejection(stopped)).toEqual({ code: 'cancelled' });
    const kept = path.join(state, 'focal-lens-pilot.json');
    const { runs } = JSON.parse(fs.readFileSync(kept, 'utf8')) as { runs: readonly unknown[] };
    expect(runs).toHaveLength(1);
    const shares: number[] = [];
    const whole = await measured(
      file,
      {},
      {
        state,
        onPilot: progress => progress.stage === 'train' && shares.push(progress.share),
      },
    );
    expect(Math.min(...shares)).toBeGreaterThan(0.5);
    const plain = await measured(file);
    expect(whole.pairs.map(({ ap50 }) => ap50)).toEqual(plain.pairs.map(({ ap50 }) => ap50));
    expect(fs.readdirSync(state)).toEqual(['focal-lens-pilot.json']);
    expect(fs.readdirSync(folder).toSorted()).toEqual(['drawn.json', 'images', 'state']);
  });

  it('refuse a folder that keeps other trainings, or something else', async () => {
    const { file, folder } = drawn();
    const state = path.join(folder, 'state');
    await measured(file, {}, { state });
    const other = measured(file, { channels: 16 }, { state });
    expect(await obstacleOf(other)).toEqual({ kind: 'other-state' });
    fs.writeFileSync(path.join(state, 'focal-lens-pilot.json'), '{"schema"');
    expect(await obstacleOf(measured(file, {}, { state }))).toEqual({ kind: 'other-state' });
  });

  it('say what is in the way', async () => {
    const { file, folder } = drawn();
    const empty = path.join(folder, 'empty');
    fs.mkdirSync(empty);
    expect(await obstacleOf(measured(file, {}, { images: empty }))).toEqual({
      kind: 'no-pictures',
      images: 56,
      folders: [empty],
    });
    expect(await obstacleOf(measured(drawn(10).file))).toEqual({
      kind: 'too-few-images',
      found: 10,
      needed: 24,
    });
    const points = { detector: 'fcos-torchvision', simulation: null };
    expect(await obstacleOf(measured(file, { analysis: points }))).toEqual({
      kind: 'no-anchors',
      detector: 'fcos-torchvision',
    });
    const sampled = { detector: 'rpn-torchvision', simulation: null };
    expect(await obstacleOf(measured(file, { analysis: sampled }))).toMatchObject({
      kind: 'other-loss',
    });
    const short = measured(file, { minutes: 0.001, steps: undefined });
    expect(await obstacleOf(short)).toMatchObject({ kind: 'too-short', needed: 60 });
  });

  it('refuse boxes that would be too small', async () => {
    const { folder, file } = drawn();
    const set = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      annotations: { bbox: number[] }[];
      images: { width: number; height: number }[];
    };
    for (const annotation of set.annotations) annotation.bbox = [1, 1, 0.5, 0.5];
    fs.writeFileSync(path.join(folder, 'tiny.json'), JSON.stringify(set));
    expect(await obstacleOf(measured(path.join(folder, 'tiny.json')))).toMatchObject({
      kind: 'boxes-too-small',
      longer: 512,
      limit: 8,
    });
  });

  it('stop at once', async () => {
    const { file } = drawn();
    const stop = new AbortController();
    let later = 0;
    const running = measured(
      file,
      { steps: 2000 },
      {
        signal: stop.signal,
        onPilot: ({ stage }) => {
          if (stop.signal.aborted) later++;
          else if (stage === 'train') stop.abort();
        },
      },
    );
    expect(await rejection(running)).toEqual({ code: 'cancelled' });
    expect(later).toBe(0);
  });
});

describe('threads of pilots', { timeout: 120_000 }, () => {
  it.each([
    'Worker terminated due to reaching memory limit: JS heap out of memory',
    'Cannot enlarge memory arrays to size 2147487744 bytes (OOM)',
    'Array buffer allocation failed',
  ])('tell want of memory from other failures: %s', async message => {
    const script = path.join(root, 'failing.cjs');
    const failing = (text: string) => {
      const failure = JSON.stringify({ code: 'internal', message: text });
      const post = `require('node:worker_threads').parentPort.postMessage`;
      fs.writeFileSync(script, `${post}({ type: 'failed', failure: ${failure} });`);
      const { train } = pilotThreads({ ...built, pilotFile: script, threads: 1 });
      const data = drawnImages({ images: 32, contrast: 0.5 });
      return train({ plan: SMALL_PLAN, data, gamma: 2, alpha: 0.25, seed: 0 }, {});
    };
    await expect(failing(message)).rejects.toBeInstanceOf(OutOfMemory);
    expect(await rejection(failing('another failure'))).toMatchObject({ code: 'internal' });
  });

  it('say that a training failed, and end the others', async () => {
    const threads = pilotThreads({ ...built, threads: 2 });
    const data = drawnImages({ images: 32, contrast: 0.5 });
    const long = threads.train(
      { plan: { ...SMALL_PLAN, steps: 2000 }, data, gamma: 2, alpha: 0.25, seed: 0 },
      {},
    );
    const ended = rejection(long);
    const broken = { ...data, start: new Int32Array(0), classes: -1 };
    const failing = threads.train(
      { plan: SMALL_PLAN, data: broken, gamma: 2, alpha: 0.25, seed: 0 },
      {},
    );
    expect((await rejection(failing)).code).toBe('internal');
    expect((await ended).code).toBe('cancelled');
  });
});
