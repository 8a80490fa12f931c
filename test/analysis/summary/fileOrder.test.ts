import { expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { retinanetTorchvision } from '../../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';
import { type RowSet, rowsInWord } from '../../../src/analysis/summary/tallies/RowSet.ts';
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
  const { unmatchedRows, barRows, ...counts } = await tallyImages(
    finish(wholeJob(dataset, retinanetTorchvision)),
    {},
  );
  const idsOf = (rowSet: RowSet) =>
    [...rowSet.keys()]
      .flatMap(word => rowsInWord(rowSet, word))
      .map(row => dataset.annotations.ids.at(row) as number)
      .toSorted((a, b) => a - b);
  const bars = Object.entries(barRows).flatMap(([kind, sets]) =>
    [...sets].map(([bar, own]) => [`${kind} ${bar}`, idsOf(own)] as const),
  );
  return { counts, unmatched: idsOf(unmatchedRows), bars: Object.fromEntries(bars) };
}

it('boxes that are scattered over a file count as those that lie side by side, and are named by their own ids', async () => {
  expect(annotations.map(({ id }) => id)).not.toEqual(coco.annotations.map(({ id }) => id));
  const expected = await counted(coco);
  expect(expected.unmatched.length).toBeGreaterThan(0);
  expect(await counted({ ...coco, annotations })).toEqual(expected);
});
