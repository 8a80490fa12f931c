import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import type { Predictions } from '../../../src/analysis/dataset/Predictions.ts';
import { readPredictions } from '../../../src/analysis/formats/predictions/readPredictions.ts';
import { rowsByImage } from '../../../src/analysis/dataset/rowsByImage.ts';
import { OUTCOMES } from '../../../src/analysis/predictions/Matching.ts';
import { matchPredictions } from '../../../src/analysis/predictions/matchPredictions.ts';
import { measure } from '../../../src/analysis/predictions/measure.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { readJson } from '../../helpers/readJson.ts';
import { describeShared } from '../../helpers/shared.ts';

const reference = readJson<{
  byCategory: Record<string, [hits: number, errors: number, missed: number, ignored: number]>;
}>('truth/matches_val2014_100.json');

describeShared('detections of 100 COCO images', folder => {
  let dataset: Dataset;
  let predictions: Predictions;
  beforeAll(async () => {
    const at = (name: string) => fileSource(path.join(folder, 'data', 'coco', name));
    dataset = await readCoco(await at('instances_val2014_100.json'), {});
    predictions = await readPredictions(
      await at('instances_val2014_fakebbox100_results.json'),
      dataset,
    );
  });

  it('are true, false and missing per class as pycocotools counts them', () => {
    const groups = finish(rowsByImage(dataset));
    const matching = finish(matchPredictions(dataset, groups, predictions));
    const measured = finish(measure(dataset, groups, predictions, matching));
    const found = measured.byCategory.map(one => [
      dataset.categories[one.category]!.id,
      one.truePositives,
      one.falsePositives,
      one.missed,
    ]);
    const expected = dataset.categories.map(({ id }) => [
      id,
      ...(reference.byCategory[String(id)] ?? [0, 0, 0]).slice(0, 3),
    ]);
    expect(found).toEqual(expected);
    expect(measured.outcomes.true).toBe(649);
    expect(measured.missed).toBe(181);
  });
});

const box = (x: number, width = 10) => [x, 0, width, 10];
const dataset = plainDataset({
  images: [{ id: 7, width: 200, height: 100 }],
  categories: [
    { id: 1, name: 'a' },
    { id: 2, name: 'b' },
  ],
  annotations: [
    { id: 1, image_id: 7, category_id: 1, bbox: box(0) },
    { id: 2, image_id: 7, category_id: 2, bbox: box(50) },
    { id: 3, image_id: 7, category_id: 1, bbox: box(100, 50), iscrowd: 1 },
  ],
});
const read = (records: unknown) =>
  readPredictions(
    memorySource('results.json', new TextEncoder().encode(JSON.stringify(records))),
    dataset,
  );
const detection = (category_id: number, bbox: number[], score: number) => ({
  image_id: 7,
  category_id,
  bbox,
  score,
});

describe('matching by hand', () => {
  it('gives a box to the highest score, and tells the kinds of errors apart', async () => {
    const predictions = await read([
      detection(1, box(1), 0.6),
      detection(1, box(0), 0.9),
      detection(1, box(110), 0.8),
      detection(1, box(51), 0.7),
      detection(1, box(180), 0.5),
    ]);
    const { outcome, missed } = finish(
      matchPredictions(dataset, finish(rowsByImage(dataset)), predictions),
    );
    expect([...outcome].map(kind => OUTCOMES[kind])).toEqual([
      'near',
      'true',
      'ignored',
      'other-class',
      'background',
    ]);
    expect([...missed]).toEqual([0, 1]);
  });

  it('matches no box that is not of four numbers, and does not let it hide another', async () => {
    const { annotations } = dataset;
    const boxes = annotations.boxes.slice().fill(NaN, 4, 8);
    const broken = { ...dataset, annotations: { ...annotations, boxes } };
    const predictions = await read([detection(2, box(50), 0.9), detection(1, box(1), 0.8)]);
    const groups = finish(rowsByImage(broken));
    const { outcome, bestIou, missed } = finish(matchPredictions(broken, groups, predictions));
    expect([...outcome].map(kind => OUTCOMES[kind])).toEqual(['background', 'true']);
    expect(bestIou[0]).toBe(0);
    expect(bestIou[1]).toBeCloseTo(9 / 11, 12);
    expect([...missed]).toEqual([0, 1]);
  });

  it('lists confident errors far from everything, and bins gradient norms with their outliers', async () => {
    const predictions = await read([detection(1, box(0), 0.99), detection(2, box(180), 0.98)]);
    const groups = finish(rowsByImage(dataset));
    const matching = finish(matchPredictions(dataset, groups, predictions));
    const measured = finish(measure(dataset, groups, predictions, matching));
    expect(measured.suspects).toMatchObject([{ image: 0, category: 1, score: 0.98, bestIou: 0 }]);
    expect(measured.gradientNorms[0]).toBe(1);
    expect(measured.gradientNorms.at(-1)).toBe(1);
    expect(measured.lowestScore).toBe(0.98);
  });
});

describe('reading predictions', () => {
  it('takes a COCO dictionary with scores, and counts what it leaves out', async () => {
    const annotations = [detection(1, box(0), 0.5), detection(9, box(0), 0.5), { image_id: 7 }];
    const predictions = await read({ images: [], annotations });
    expect([predictions.count, predictions.leftOut]).toEqual([1, 2]);
  });

  it.each([[{ images: [] }], ['text'], [[{ image_id: 8 }]]])('refuses %j', async records => {
    await expect(read(records)).rejects.toMatchObject({ failure: { code: 'not-predictions' } });
  });
});
