import path from 'node:path';
import { expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import type { Dataset } from '../../../src/analysis/dataset/Dataset.ts';
import { readCoco } from '../../../src/analysis/formats/coco/readCoco.ts';
import { readPredictions } from '../../../src/analysis/formats/predictions/readPredictions.ts';
import { averagePrecision } from '../../../src/analysis/predictions/averagePrecision.ts';
import { fileSource } from '../../../src/platform/node/files/fileSource.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';
import { plainDataset } from '../../helpers/annotations/plainDataset.ts';
import { describeShared } from '../../helpers/shared.ts';

describeShared('detections of 100 COCO images', folder => {
  it('have the AP that pycocoDemo of pycocotools prints for them', async () => {
    const at = (name: string) => fileSource(path.join(folder, 'data', 'coco', name));
    const dataset = await readCoco(await at('instances_val2014_100.json'), {});
    const results = await at('instances_val2014_fakebbox100_results.json');
    const predictions = await readPredictions(results, dataset);
    const { AP, AP50, AP75 } = finish(averagePrecision(dataset, predictions))!;
    // https://github.com/cocodataset/cocoapi/blob/8c9bcc3/PythonAPI/pycocoEvalDemo.ipynb
    expect([AP, AP50, AP75].map(score => score.toFixed(3))).toEqual(['0.505', '0.697', '0.573']);
  });
});

const box = (x: number, width = 10) => [x, 0, width, 10];
const truth = (annotations: readonly { readonly bbox: readonly number[]; iscrowd?: number }[]) =>
  plainDataset({
    images: [{ id: 1, width: 200, height: 100 }],
    categories: [
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
    ],
    annotations: annotations.map((one, id) => ({ id, image_id: 1, category_id: 1, ...one })),
  });

async function scored(dataset: Dataset, detections: readonly (readonly [number, number[]])[]) {
  const text = JSON.stringify(
    detections.map(([score, bbox]) => ({ image_id: 1, category_id: 1, score, bbox })),
  );
  const source = memorySource('results.json', new TextEncoder().encode(text));
  return finish(averagePrecision(dataset, await readPredictions(source, dataset)));
}

it('is 1 for boxes that are found as they are, whatever comes behind them', async () => {
  const dataset = truth([{ bbox: box(0) }, { bbox: box(50) }]);
  const found = await scored(dataset, [
    [0.9, box(0)],
    [0.8, box(50)],
    [0.1, box(100)],
  ]);
  expect(found).toEqual({ AP: 1, AP50: 1, AP75: 1 });
});

it('is what a person works out for a false detection in front, and for a box that lies beside', async () => {
  const dataset = truth([{ bbox: box(0) }]);
  // A false one before the true one: precision is ½ at every recall.
  const late = await scored(dataset, [
    [0.9, box(100)],
    [0.8, box(0)],
  ]);
  expect(late).toEqual({ AP: 0.5, AP50: 0.5, AP75: 0.5 });
  // 8 of 10 pixels of either, IoU ⅔: found at .5, .55, .6 and .65.
  const beside = await scored(dataset, [[0.9, box(2)]]);
  expect(beside!.AP).toBeCloseTo(0.4, 12);
  expect([beside!.AP50, beside!.AP75]).toEqual([1, 0]);
  // One of two boxes: recalls up to ½ are reached, which are 51 of 101.
  const half = await scored(truth([{ bbox: box(0) }, { bbox: box(50) }]), [[0.9, box(0)]]);
  expect(half!.AP50).toBeCloseTo(51 / 101, 12);
});

it('leaves out crowd regions and classes without a box, and has no number without any', async () => {
  const crowd = truth([{ bbox: box(0) }, { bbox: box(50, 40), iscrowd: 1 }]);
  const found = await scored(crowd, [
    [0.95, box(55)],
    [0.9, box(0)],
  ]);
  expect(found).toEqual({ AP: 1, AP50: 1, AP75: 1 });
  expect(await scored(truth([]), [[0.9, box(0)]])).toBeNull();
});
