import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adviseAnchors } from '../../../src/analysis/anchorAdvice/adviseAnchors.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { summarize } from '../../../src/analysis/summary/summarize.ts';
import { adviseBesideOn } from '../../../src/platform/node/counting/adviseBesideOn.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';

/** Images with one square box each, a little scattered. */
async function counted(images: number, side: number) {
  const random = seededRandom(3);
  const dataset = plainDataset({
    images: Array.from({ length: images }, (_, id) => ({ id, width: 800, height: 800 })),
    annotations: Array.from({ length: images }, (_, id) => ({
      id,
      image_id: id,
      category_id: 1,
      bbox: [random() * 700, random() * 700, side * (0.9 + 0.2 * random()), side],
    })),
    categories: [{ id: 1, name: 'thing' }],
  });
  return summarize(dataset, retinanetTorchvision, { labelsOnly: true });
}

describe('other anchors, looked for on a thread', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-advice-'));
  const threadFile = path.join(folder, 'tallyWorker.cjs');
  const adviseBeside = adviseBesideOn(threadFile);

  beforeAll(async () => {
    const entryPoints = ['src/worker/tallyWorker.ts'];
    await build({ entryPoints, outfile: threadFile, bundle: true, platform: 'node' });
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('are those that are found without it', async () => {
    const summary = await counted(250, 14);
    const here = await adviseAnchors(retinanetTorchvision, summary, {});
    expect(here).not.toBeNull();
    expect(await adviseBeside(retinanetTorchvision, summary, {})).toEqual(here);
  });

  it('are not where the images are few, or the anchors cover nearly all boxes', async () => {
    expect(adviseBeside(retinanetTorchvision, await counted(20, 14), {})).toBeUndefined();
    expect(adviseBeside(retinanetTorchvision, await counted(250, 64), {})).toBeUndefined();
  });

  it('end when the analysis is cancelled', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const advising = adviseBeside(retinanetTorchvision, await counted(250, 14), { signal });
    controller.abort();
    await expect(advising).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });
});
