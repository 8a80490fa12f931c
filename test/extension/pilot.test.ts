import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { fail } from '../../src/analysis/contract/failures/Failure.ts';
import type { RunningPilot } from '../../src/analysis/report/RunningPilot.ts';
import { stampOf } from '../../src/extension/analysis/fileStamp.ts';
import { askForMinutes } from '../../src/extension/pilot/askForMinutes.ts';
import { PilotWatch } from '../../src/extension/pilot/PilotWatch.ts';
import { basisOf } from '../../src/extension/runs/basisOf.ts';
import { learnInEditor } from '../../src/extension/runs/learnInEditor.ts';
import { pilotOf } from '../../src/extension/runs/pilotOf.ts';
import { RunStore } from '../../src/extension/runs/RunStore.ts';
import { Log } from '../../src/extension/ui/Log.ts';
import type { AnalysisRequest } from '../../src/tasks/AnalysisRequest.ts';
import { requireCounted } from '../../src/tasks/requireCounted.ts';
import { sampleReport } from '../analysis/report/sampleReport.ts';
import { pilotReportOf } from '../helpers/pilot/pilotReportOf.ts';
import { rejection } from '../helpers/rejection.ts';
import { forget, shown, Uri } from './fakeVscode.ts';
import { memory } from './memory.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-pilot-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'train.json');
const DATASET = new Uri(file) as unknown as vscode.Uri;
const PILOT = pilotReportOf([0.5, 0.56, 0.5]);
const REQUEST: AnalysisRequest = {
  file: { path: file },
  detector: 'retinanet-torchvision',
  simulation: { backend: 'cpu', inputs: {} },
};

beforeEach(() => {
  forget();
  fs.writeFileSync(file, '{}');
});

async function storeWithPilot(report = PILOT) {
  const store = new RunStore(memory());
  await addPilot(store, report);
  return store;
}

async function addPilot(store: RunStore, report = PILOT) {
  const basis = basisOf(DATASET, REQUEST);
  const source = { kind: 'pilot', stamp: await stampOf(DATASET), report } as const;
  await store.add({ dataset: DATASET.toString(), basis, source });
}

describe('pilots of a dataset', () => {
  const learn = async (store: RunStore, request = REQUEST) => {
    const { learn: analyze } = learnInEditor({ store, log: new Log('test') });
    return requireCounted(await analyze(DATASET, request, () => Promise.resolve(sampleReport())));
  };

  it('stay with it, its detector and its training, and count as no run', async () => {
    const store = await storeWithPilot();
    const report = await learn(store);
    expect(report.pilot).toEqual(PILOT);
    expect(report.learned).toBeUndefined();
    const other = { ...REQUEST, detector: 'retinanet-detectron2' };
    expect((await learn(store, other)).pilot).toBeUndefined();
  });

  it('take the place of earlier ones', async () => {
    const store = await storeWithPilot();
    const later = pilotReportOf([0.5, 0.5, 0.5]);
    await addPilot(store, later);
    expect(store.all).toHaveLength(1);
    expect((await learn(store)).pilot).toEqual(later);
  });

  it('are not shown once the annotations are others', async () => {
    const store = await storeWithPilot();
    fs.writeFileSync(file, '{"images": []}');
    expect(await pilotOf(DATASET, store.all)).toBeNull();
  });
});

describe('pilots while they are trained', () => {
  const point = (step: number) => ({
    gamma: 2,
    alpha: 0.25,
    seed: 0,
    step,
    loss: 1,
    ap50: 0.1,
    foregroundScore: 0,
    backgroundScore: 0,
  });

  it('are told with their stages, the time that is left and the points of their curves', async () => {
    const watch = new PilotWatch();
    const seen: (RunningPilot | null)[] = [];
    watch.onDidChange(() => seen.push(watch.running));
    const report = await watch.run('train.json', async ({ onPilot }) => {
      onPilot({ stage: 'decode', done: 4, of: 8, left: 2000 });
      onPilot({ stage: 'time' });
      const train = { stage: 'train', trainings: 2, steps: 8 } as const;
      onPilot({ ...train, share: 0.25, left: null });
      onPilot({ ...train, share: 0.5, left: 1000, point: point(4) });
      // So soon after another nothing of it would be seen.
      onPilot({ ...train, share: 0.6, left: 900 });
      onPilot({ ...train, share: 1, left: 0, point: point(8) });
      return PILOT;
    });
    expect(report).toBe(PILOT);
    expect(seen.map(one => one && [one.stage, one.share, one.left, one.points.length])).toEqual([
      ['analyze', null, null, 0],
      ['decode', 0.5, 2000, 0],
      ['time', null, null, 0],
      ['train', 0.25, null, 0],
      ['train', 0.5, 1000, 1],
      ['train', 1, 0, 2],
      null,
    ]);
    expect(seen.at(-2)?.points[1]).toEqual({ gamma: 2, alpha: 0.25, seed: 0, step: 8, ap50: 0.1 });
    expect(shown.some(({ text }) => text.includes('Measuring on images 50%'))).toBe(true);
    expect(shown.filter(({ text }) => text === 'focalLens.measuring').length).toBeGreaterThan(1);
  });

  it('are nothing once they are stopped, whatever still comes', async () => {
    const watch = new PilotWatch();
    const running = watch.run('train.json', ({ signal, onPilot }) => {
      const ended = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          onPilot({ stage: 'time' });
          reject(new Error('ended'));
        });
      });
      return ended;
    });
    expect(watch.running).toMatchObject({ file: 'train.json', stage: 'analyze' });
    watch.stop();
    await expect(running).rejects.toThrow('ended');
    expect(watch.running).toBeNull();
  });

  it('are over when they fail', async () => {
    const watch = new PilotWatch();
    const failing = watch.run('train.json', () =>
      Promise.resolve().then(() => fail({ code: 'no-images', file })),
    );
    expect(await rejection(failing)).toEqual({ code: 'no-images', file });
    expect(watch.running).toBeNull();
  });
});

describe('the minutes', () => {
  it('are asked for with what they are for', async () => {
    await askForMinutes();
    const texts = shown.map(({ text }) => text);
    expect(texts).toContain('Measure on my images');
    expect(texts).toContain('Enter a number from 0.1 to 1440.');
  });
});
