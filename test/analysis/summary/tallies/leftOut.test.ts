import { describe, expect, it } from 'vitest';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { withEmptyImages } from '../../../../src/analysis/detectors/imageFilters.ts';
import { presetNamed } from '../../../helpers/assignment/presetNamed.ts';
import { total } from '../../../../src/analysis/summary/Counts.ts';
import { tallyImages } from '../../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../../src/analysis/summary/TallyJob.ts';
import { type PlainCoco, plainDataset } from '../../../helpers/annotations/plainDataset.ts';

const image = (id: number, width = 64) => ({ id, width, height: 64 });
const box = (id: number, image_id: number, iscrowd = 0) => ({
  id,
  image_id,
  category_id: 1,
  bbox: [8, 8, 20, 20],
  iscrowd,
});
/** With a box; empty; with a crowd alone; with a box, but 31 pixels wide; empty and 31 pixels wide; with a box and 32 pixels wide. */
const COCO: PlainCoco = {
  images: [image(1), image(2), image(3), image(4, 31), image(5, 31), image(6, 32)],
  annotations: [box(1, 1), box(2, 3, 1), box(3, 4), box(4, 6)],
  categories: [{ id: 1, name: 'thing' }],
};

async function leftOut(setup: ReturnType<typeof presetNamed>) {
  const tally = await tallyImages(finish(wholeJob(plainDataset(COCO), setup)), {});
  return [...tally.leftOutImages];
}

describe('images that training leaves out', () => {
  it.each([
    ['retinanet-torchvision', [0, 0]],
    // Without a box, or with crowds alone.
    ['retinanet-detectron2', [3, 0]],
    ['rpn-detectron2', [3, 0]],
    ['fcos-adelaidet', [3, 0]],
    // Without any annotation, or with a side below 32 pixels: one of 32 stays (`min(width, height) >= min_size`).
    ['retinanet-mmdetection', [2, 1]],
    ['atss-mmdetection', [2, 1]],
    ['retinanet-keras', [0, 0]],
    ['retinanet-tensorflow', [0, 0]],
  ])('%s: %j without boxes and too small', async (name, expected) => {
    expect(await leftOut(presetNamed(name))).toEqual(expected);
  });

  it('counts no anchor on them', async () => {
    const setup = presetNamed('retinanet-detectron2');
    const some = await tallyImages(finish(wholeJob(plainDataset(COCO), setup)), {});
    const kept = {
      ...COCO,
      images: COCO.images.filter(({ id }) => id === 1 || id === 4 || id === 6),
    };
    const alone = await tallyImages(finish(wholeJob(plainDataset(kept), setup)), {});
    expect(some.anchors).toEqual(alone.anchors);
    expect(total(some.anchors)).toBeGreaterThan(0);
  });

  it('leaves out or counts those without boxes where the user says so', async () => {
    const torchvision = presetNamed('retinanet-torchvision');
    expect(await leftOut(withEmptyImages(torchvision, 'leave-out'))).toEqual([3, 0]);
    expect(await leftOut(withEmptyImages(torchvision, 'count'))).toEqual([0, 0]);
    const mmdetection = presetNamed('retinanet-mmdetection');
    // What the framework calls empty stays its own, and so does the least side.
    expect(await leftOut(withEmptyImages(mmdetection, 'leave-out'))).toEqual([2, 1]);
    expect(await leftOut(withEmptyImages(mmdetection, 'count'))).toEqual([0, 2]);
    expect(withEmptyImages(mmdetection, undefined)).toBe(mmdetection);
  });
});
