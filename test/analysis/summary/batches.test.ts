import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { presetNamed } from '../../helpers/assignment/presetNamed.ts';
import { mergeTallies } from '../../../src/analysis/summary/AnchorTally.ts';
import { batchesOf, batchOf } from '../../../src/analysis/summary/Batches.ts';
import { total } from '../../../src/analysis/summary/Counts.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';

/** Every image with one box, but for the last. */
function cocoOf(sizes: readonly (readonly [number, number])[]): PlainCoco {
  return {
    images: sizes.map(([width, height], id) => ({ id, width, height })),
    annotations: sizes
      .slice(0, -1)
      .map((_, id) => ({ id, image_id: id, category_id: 1, bbox: [10, 10, 60, 60] })),
    categories: [{ id: 1, name: 'thing' }],
  };
}

/** Wide, tall and square in turn, of many sizes. */
const MANY = cocoOf(
  Array.from({ length: 61 }, (_, i) => [
    320 + 16 * (i % 7) + 200 * Number(i % 3 === 0),
    320 + 16 * (i % 5) + 200 * Number(i % 3 === 1),
  ]),
);

function batches(name: string, size: number, coco = MANY) {
  const dataset = plainDataset(coco);
  const job = finish(wholeJob(dataset, presetNamed(name)));
  const found = finish(batchesOf(job, size));
  const ratio = (image: number) => dataset.images.width[image]! / dataset.images.height[image]!;
  const all = [...found.order].map(image => [...batchOf(found, image)]);
  return { found, ratio, all };
}

describe('images that are padded together', () => {
  it('are all images once, in batches of the size but for the last', () => {
    const { found, all } = batches('retinanet-torchvision', 4);
    expect([...found.order].toSorted((a, b) => a - b)).toEqual([...MANY.images.keys()]);
    expect(new Set(all.map(images => images.length))).toEqual(new Set([4, 1]));
    for (const [at, image] of found.order.entries()) expect(all[at]).toContain(image);
    expect([...found.order]).not.toEqual([...MANY.images.keys()]);
  });

  it('are wide or not, and without those that are left out (Detectron2)', () => {
    const { found, all, ratio } = batches('retinanet-detectron2', 4);
    expect(found.order.length).toBe(60);
    expect(found.place[60]).toBe(-1);
    for (const images of all) expect(new Set(images.map(image => ratio(image) > 1)).size).toBe(1);
  });

  it('are neighbours by width / height (keras-retinanet)', () => {
    const { found, ratio } = batches('retinanet-keras', 4);
    const ratios = [...found.order].map(ratio);
    expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
  });

  it('get the anchors of the largest height and the largest width among them', async () => {
    // With one batch alone: 800 × 1066 and 1066 × 800 are both padded to 1088 × 1088.
    const pair = plainDataset(
      cocoOf([
        [640, 480],
        [480, 640],
      ]),
    );
    const setup = presetNamed('retinanet-torchvision');
    const tally = await tallyImages(finish(wholeJob(pair, setup, { imagesPerBatch: 2 })), {});
    const square = plainDataset(
      cocoOf([
        [1088, 1088],
        [1088, 1088],
      ]),
    );
    const large = {
      ...setup,
      resize: [{ kind: 'torchvision', shorterSide: 1088, longerSide: 1333 }],
    } as const;
    const expected = await tallyImages(finish(wholeJob(square, large)), {});
    expect(tally.anchors).toEqual(expected.anchors);
    const alone = await tallyImages(finish(wholeJob(pair, setup)), {});
    expect(total(alone.anchors)).toBeLessThan(total(tally.anchors));
  });

  it('count the same in parts as in whole, and nothing else for one image a batch', async () => {
    const setup = presetNamed('retinanet-mmdetection');
    const dataset = plainDataset(MANY);
    const job = finish(wholeJob(dataset, setup, { imagesPerBatch: 3 }));
    const whole = await tallyImages(job, {});
    const merged = await tallyImages({ ...job, to: 20 }, {});
    mergeTallies(merged, await tallyImages({ ...job, from: 20 }, {}));
    expect(merged).toEqual(whole);
    expect(finish(wholeJob(dataset, setup, { imagesPerBatch: 1 })).batches).toBeUndefined();
  });
});
