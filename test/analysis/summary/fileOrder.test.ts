import { expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { sizeBar, unmatchedBar, weakBar } from '../../../src/analysis/summary/tallies/BoxMarks.ts';
import { tallyImages } from '../../../src/analysis/summary/tallyImages.ts';
import { wholeJob } from '../../../src/analysis/summary/TallyJob.ts';
import { type PlainCoco, plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';

const coco = readJson<PlainCoco>('torchvision/synth48.coco.json');
const random = seededRandom(4);
/** Boxes of an image far apart; within an image in the order that they had. */
const drawn = coco.annotations.map(annotation => ({ annotation, at: random() }));
const scattered = drawn
  .toSorted((a, b) => a.at - b.at)
  .map(({ annotation: { image_id: image } }) => image);
const taken = new Map<number, number>();
const annotations = scattered.map(image => {
  const before = taken.get(image) ?? 0;
  taken.set(image, before + 1);
  return coco.annotations.filter(({ image_id: on }) => on === image)[before]!;
});

async function counted(set: PlainCoco) {
  const dataset = plainDataset(set);
  const { marks, ...counts } = await tallyImages(
    finish(wholeJob(dataset, retinanetTorchvision)),
    {},
  );
  const bars = [...marks]
    .map((mark, row) => ({
      id: dataset.annotations.ids.at(row) as number,
      bars: [sizeBar, unmatchedBar, weakBar].map(barOf => barOf(mark)),
    }))
    .toSorted((a, b) => a.id - b.id);
  return { counts, bars };
}

it('boxes that are scattered over a file count as those that lie side by side, and are named by their own ids', async () => {
  expect(annotations.map(({ id }) => id)).not.toEqual(coco.annotations.map(({ id }) => id));
  const expected = await counted(coco);
  expect(
    new Set(expected.bars.flatMap(({ bars: [, unmatched] }) => unmatched)).size,
  ).toBeGreaterThan(1);
  expect(await counted({ ...coco, annotations })).toEqual(expected);
});
