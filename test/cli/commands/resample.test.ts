import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resample } from '../../../src/analysis/pipeline/resample.ts';
import { bytesSource } from '../../../src/platform/shared/bytesSource.ts';
import { runMain, temporaryFolder } from '../helpers/fakeEnvironment.ts';

/** Class 1 on all of 16 images, class 2 on one: a quarter of the threshold at .25. */
const SET = JSON.stringify({
  images: Array.from({ length: 16 }, (_, id) => ({
    id,
    file_name: `${id}.jpg`,
    width: 9,
    height: 9,
  })),
  annotations: Array.from({ length: 17 }, (_, id) => ({
    id,
    image_id: id % 16,
    category_id: id < 16 ? 1 : 2,
    bbox: [1, 1, 5, 5],
  })),
  categories: [
    { id: 1, name: 'car' },
    { id: 2, name: 'nut' },
  ],
});

const resampled = (...args: readonly string[]) =>
  runMain(['resample', 'train.json', ...args], {
    resample: ({ path: file, ...request }) =>
      resample(bytesSource(file, Buffer.from(SET)), request),
  });

describe('focal-lens resample', () => {
  it('lists the images of a rare class as often as they are repeated', async () => {
    const { code, out, err } = await resampled('--threshold', '.25', '--images', 'images/');
    expect(code).toBe(0);
    expect(err).toBe(
      '1 of 2 classes are on fewer than 25% of the images; an epoch grows by 6.3%\n',
    );
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(17);
    expect(lines.slice(0, 3)).toEqual(['images/0.jpg', 'images/0.jpg', 'images/1.jpg']);
  });

  it('lists each once where no class is rare', async () => {
    const { out, err } = await resampled('--threshold', '0');
    expect(out.trimEnd().split('\n')).toHaveLength(16);
    expect(err).toContain('no class is rare');
  });

  it('has the keys of samplers that draw by themselves', async () => {
    const mmdetection = await resampled('--for', 'mmdetection', '--threshold', '.25');
    expect(mmdetection.out).toContain("type='ClassBalancedDataset',\n        oversample_thr=0.25,");
    const detectron2 = await resampled('--for', 'detectron2', '--threshold', '.25');
    expect(detectron2.out).toContain(
      'DATALOADER:\n  SAMPLER_TRAIN: RepeatFactorTrainingSampler\n  REPEAT_THRESHOLD: 0.25\n',
    );
  });

  it('has code for PyTorch with the images that count more', async () => {
    const { out } = await resampled('--for', 'pytorch', '--threshold', '.25');
    expect(out).toContain('REPEATS = {\n    0: 2.0000,\n}\n');
  });

  it('writes a file, but not over its annotations', async () => {
    const folder = temporaryFolder();
    const output = path.join(folder, 'train.txt');
    const { code, out } = await resampled('--output', output);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(fs.readFileSync(output, 'utf8')).toContain('15.jpg\n');
    const own = path.join(folder, 'train.json');
    fs.writeFileSync(own, SET);
    const refused = await runMain(['resample', own, '--output', own]);
    expect(refused.code).toBe(2);
    expect(fs.readFileSync(own, 'utf8')).toBe(SET);
  });

  it.each([
    ['--threshold', '2'],
    ['--for', 'keras'],
    ['--seed', '-1'],
  ])('refuses %s %s', async (option, value) => {
    const { code, err } = await resampled(option, value);
    expect(code).toBe(2);
    expect(err).toContain(option);
  });
});
