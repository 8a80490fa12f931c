import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import type { CountedSoFar, ProgressReport } from '../../../src/analysis/contract/Progress.ts';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { total } from '../../../src/analysis/summary/Counts.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { tallyOnWorkers } from '../../../src/platform/node/counting/tallyOnWorkers.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { SWEEPS } from '../../helpers/assignment/sweeps.ts';

const random = seededRandom(1);
const IMAGES = 12_500;
const dataset = plainDataset({
  images: Array.from({ length: IMAGES }, (_, id) => ({ id, width: 300, height: 200 })),
  annotations: Array.from({ length: IMAGES }, (_, id) => ({
    id,
    image_id: Math.floor(random() * IMAGES),
    category_id: 1 + (id % 3),
    bbox: [random() * 200, random() * 100, 1 + random() * 90, 1 + random() * 90],
  })),
  categories: [1, 2, 3].map(id => ({ id, name: `class ${id}` })),
});
const job = finish(wholeJob(dataset, retinanetTorchvision));

describe('counting on threads', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-threads-'));
  const threadFile = path.join(folder, 'tallyWorker.cjs');

  beforeAll(async () => {
    const entryPoints = ['src/worker/tallyWorker.ts'];
    await build({ entryPoints, outfile: threadFile, bundle: true, platform: 'node' });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it.each(SWEEPS)('gives the same totals on one, two and four threads in %s', async (_, module) => {
    const expected = await tallyImages(job, { labelsOnly: true });
    const options = { labelsOnly: true, sweepModule: module };
    for (const threads of [1, 2, 4])
      expect(await tallyOnWorkers(job, options, { threads, threadFile })).toEqual(expected);
  });

  it('tells a share that never falls, and ends at one', async () => {
    const shares: number[] = [];
    const progress = ({ share }: { share: number }) => void shares.push(share);
    await tallyOnWorkers(job, { labelsOnly: true, progress }, { threads: 2, threadFile });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('tells what is counted so far, and in the end what there is', async () => {
    const told: CountedSoFar[] = [];
    const progress = ({ counted }: ProgressReport) => void (counted && told.push(counted));
    const options = { labelsOnly: true, progress };
    const tally = await tallyOnWorkers(job, options, { threads: 2, threadFile });
    const images = told.map(one => one.images);
    expect(images).toEqual(images.toSorted((a, b) => a - b));
    expect(new Set(told.map(one => one.allImages))).toEqual(new Set([IMAGES]));
    const foreground = total(tally.foreground);
    const background = total(tally.anchors) - foreground - total(tally.ignored);
    expect(told.at(-1)).toEqual({ images: IMAGES, allImages: IMAGES, foreground, background });
    expect(foreground).toBeGreaterThan(0);
  });

  it('ends its threads when it is cancelled', async () => {
    const controller = new AbortController();
    const running = tallyOnWorkers(job, { signal: controller.signal }, { threads: 2, threadFile });
    controller.abort();
    await expect(running).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });

  it('says so when a thread cannot run', async () => {
    const missing = path.join(folder, 'missing.cjs');
    const running = tallyOnWorkers(job, {}, { threads: 2, threadFile: missing });
    await expect(running).rejects.toMatchObject({
      failure: { code: 'internal', message: expect.stringContaining('missing.cjs') },
    });
  });
});
