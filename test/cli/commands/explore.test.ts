import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesSource } from '../../../src/platform/shared/bytesSource.ts';
import { exploreDataset } from '../../../src/tasks/exploreDataset.ts';
import {
  float32,
  int64,
  memoryRanges,
  safetensors,
} from '../../helpers/annotations/safetensors.ts';
import { runMain } from '../helpers/fakeEnvironment.ts';

/** One picture at ratio 1 with a box that holds points, and one that holds none before sides were widened. */
const SET = JSON.stringify({
  images: [{ id: 1, width: 640, height: 640 }],
  annotations: [
    { id: 1, image_id: 1, category_id: 1, bbox: [5, 5, 100, 100] },
    { id: 2, image_id: 1, category_id: 2, bbox: [5, 5, 2, 2] },
    { id: 3, image_id: 1, category_id: 2, bbox: [9, 9, 0, 2] },
    { id: 4, image_id: 1, category_id: 2, bbox: [9, 9, 9, 9], iscrowd: 1 },
  ],
  categories: [
    { id: 1, name: 'car' },
    { id: 2, name: 'nut\u001b[31m' },
  ],
});

/** Of a model that predicts the first box at every point, surer of "car" the further down. */
const OUTPUTS = safetensors(
  {
    image_id: int64([1]),
    scores: float32(
      [1, 84, 2],
      Array.from({ length: 84 }, (_, point) => [(point + 1) / 100, 0.5]).flat(),
    ),
    boxes: float32(
      [1, 84, 4],
      Array.from({ length: 84 }, (_, point) =>
        point === 83 ? [0, 0, 2, 2] : [0, 0, 10, 11],
      ).flat(),
    ),
  },
  { detector: 'yolo11n', image_size: '64', classes: '["car", "nut\\u001b[31m"]' },
);

const explored = (...args: readonly string[]) =>
  runMain(['explore', 'train.json', ...args], {
    explore: async ({ path: file, outputs }, request) =>
      exploreDataset(
        bytesSource(file, Buffer.from(SET)),
        request,
        {},
        outputs === null ? null : memoryRanges(OUTPUTS),
      ),
  });

describe('focal-lens explore', () => {
  it('counts what the loader of the framework hands on, and says how many it does not', async () => {
    const document = JSON.parse(SET) as { annotations: object[] };
    const twice = { ...document.annotations[0], id: 9 };
    const ignored = { ...document.annotations[0], id: 10, bbox: [50, 50, 90, 80], ignore: 1 };
    const text = JSON.stringify({
      ...document,
      annotations: [...document.annotations, twice, ignored],
    });
    const boxesOf = async (detector: string) => {
      const { out } = await runMain(['explore', 'train.json', '--detector', detector], {
        explore: async ({ path: file }, request) =>
          exploreDataset(bytesSource(file, Buffer.from(text)), request, {}),
      });
      return out.split('\n').slice(0, 2);
    };
    expect(await boxesOf('yolo11')).toEqual([
      expect.stringContaining('3 boxes'),
      '1 more is left out by the loader of its framework',
    ]);
    expect(await boxesOf('rtmdet')).toEqual([
      expect.stringContaining('3 boxes'),
      '1 more is left out by the loader of its framework',
    ]);
  });

  it('tells what YOLO can learn from, by the version of its rule', async () => {
    const { code, out } = await explored('--image-size', '640,1280');
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "train.json: 1 image, 2 boxes (crowds and empty ones left out), 2 classes

      yolo11 (Ultralytics 8.4.128 and later)
        Candidates of a box are the points inside it; a side below 16 px on the input counts as 16 px.
        Training picks at most 10 of them by its own predictions, so totals are bounds.

        image size  points  no candidate  under 10  positives at most  bg per fg at least
               640   8,400        0 (0%)   1 (50%)                 15                 559
             1,280  33,600        0 (0%)   1 (50%)                 13               2,584

        Counted on pictures as they are, without augmentation. A box without a candidate is background
        in that showing, whatever the weights.

      No candidate, by the version of Ultralytics: its rule has changed
        image size  8.4.128 and later  8.4.0 to 8.4.127  up to 8.3.253
               640             0 (0%)            0 (0%)        1 (50%)
             1,280             0 (0%)            0 (0%)         0 (0%)

      Shown as training does to its end: scaled by 1 ± 0.5 and moved by up to 10% (seeded draws, 16 of every picture; without mosaic)
        image size  dropped by the loader  no candidate, 8.4.128 and later  no candidate, 8.4.0 to 8.4.127  no candidate, up to 8.3.253
               640                    63%                               0%                              0%                           0%
             1,280                    31%                               0%                              0%                          41%

      No candidate at 640 px, by size of the box (up to 8.3.253)
        small (under 32²)   1 of 1 (100%)
        medium (under 96²)  0 of 0 (0%)
        large               0 of 1 (0%)

      Classes with the most boxes without a candidate at 640 px (up to 8.3.253)
        nut\\u001b[31m  1 of 1 (100%)
      "
    `);
  });

  it('tells what tiles change', async () => {
    const { out } = await explored('--tiles', '320@.25');
    // Starts 0, 240, 320 on both axes.
    expect(out).toMatch(/320 px, 25% overlap +9 /);
    expect(out).toContain(
      'Tiles of 320 px, 25% overlap: 0 boxes are whole on no tile, 0 are on none.',
    );
  });

  it('tells who finds no query', async () => {
    const { out } = await explored('--detector', 'detr', '--queries', '1,100');
    expect(out).toMatchInlineSnapshot(`
      "train.json: 1 image, 2 boxes (crowds and empty ones left out), 2 classes

      detr (numbers of transformers 5.23)
        Every box gets one query; all of this is exact. Which boxes lose out where queries run short,
        only predictions show.

        queries  boxes matched  boxes lost  images over  bg per fg  no object  balanced eos_coef
              1              1     1 (50%)            1          0         0%               none
            100              2      0 (0%)            0         49        83%             0.0204

        The fullest image has 2 boxes.
        "No object" has that share of the class loss with an eos_coef of 0.1; at the balanced one,
        objects and background weigh the same ("none" where every query has a box: there is no
        background).
      "
    `);
  });

  it('measures a model’s outputs with its rule, beside the bounds', async () => {
    const { code, out } = await explored('--outputs', 'outputs.safetensors');
    expect(code).toBe(0);
    expect(out).toContain('yolo11 (Ultralytics 8.4.128 and later)');
    expect(out.slice(out.indexOf('Measured'))).toMatchInlineSnapshot(`
      "Measured with this model: outputs.safetensors (yolo11n, 64 px)
        By its task-aligned rule (8.4.128 and later), several points for a box.

        images                                             1 of 1 (100%)
        boxes                                              2
        positives                                          measured 5 of at most 5
          by stride                                        8 px: 4 (80%), 16 px: 1 (20%), 32 px: 0 (0%)
        boxes by positives                                 0: 1, 5: 1
        boxes without a positive                           1 of 2 (50%)
          no prediction at their candidates overlaps them  1
        negatives per positive                             measured 15.8, at least 15.8
        mean CIoU of positives                             measured 0.825
        sum of target scores, which divides the loss       measured 1.7

      Boxes without a positive, by size
        small (under 32²)   1 of 1 (100%)
        medium (under 96²)  0 of 0 (0%)
        large               0 of 1 (0%)

      Classes with the most boxes without a positive
        nut\\u001b[31m  1 of 1 (100%)

        Of these weights and pictures as they are, without augmentation: other weights have other
        positives, and the limits hold for all.
      "
    `);
    const json = await explored('--outputs', 'outputs.safetensors', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      exploration: { settings: [{ side: 64 }] },
      measured: {
        model: { detector: 'yolo11n', imageSize: 64 },
        rule: 'task-aligned',
        positives: { count: 5 },
      },
    });
  });

  it('says that outputs are of another detector', async () => {
    const other = await explored('--outputs', 'x', '--detector', 'detr');
    expect(other).toMatchObject({ code: 3 });
    expect(other.err).toContain('they are of yolo11n, and detr was asked for');
  });

  it('writes everything as JSON', async () => {
    const { out } = await explored('--format', 'json', '--detector', 'rt-detr', '--batch', '1');
    expect(JSON.parse(out)).toMatchObject({
      schema: 'focal-lens/explore@1',
      file: 'train.json',
      images: 1,
      boxes: 2,
      classes: [{ id: 1, name: 'car' }, { id: 2 }],
      exploration: {
        kind: 'queries',
        settings: [
          { queries: 300, matches: { matched: 2 }, denoising: { groups: 50, queries: 200 } },
        ],
      },
    });
  });

  it.each([
    ['--detector', 'retinanet', '--detector takes yolo11, '],
    ['--image-size', '640px', 'from 32 to 8192'],
    ['--image-size', '9000', 'from 32 to 8192'],
    ['--tiles', '640@1', 'an overlap up to .9'],
    ['--tiles', '8', 'a side from 32 px'],
    ['--queries', '0', 'from 1 to 100000'],
    ['--batch', '0', 'a whole number from 1'],
  ])('refuses %s %s', async (option, value, why) => {
    const { code, err } = await explored(option, value);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });

  it('refuses thousands of settings in one run', async () => {
    const sizes = Array.from({ length: 65 }, (_, i) => 320 + i).join(',');
    expect(await explored('--image-size', sizes)).toMatchObject({ code: 2 });
  });

  it('is described by its help', async () => {
    const { out } = await runMain(['explore', '--help']);
    expect(out).toContain('--image-size <list>');
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(92);
  });

  it('reads a real file', async () => {
    const sample = path.resolve('samples/longtail.coco.json');
    const { code, out } = await runMain(['explore', sample, '--detector', 'rtmdet'], {
      explore: async ({ path: file }, request) =>
        exploreDataset(bytesSource(file, fs.readFileSync(file)), request, {}),
    });
    expect(code).toBe(0);
    expect(out).toContain('rtmdet (MMDetection 3.3)');
  });
});
