import { describe, expect, test } from 'vitest';
import type { RecordFault } from '../../../../src/analysis/contract/records/RecordFault.ts';
import type { Dataset } from '../../../../src/analysis/dataset/Dataset.ts';
import { recordRuleOf } from '../../../../src/analysis/detectors/arithmetics.ts';
import type { BoxRule } from '../../../../src/analysis/detectors/DetectorSetup.ts';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import { faultyRecords } from '../../../../src/analysis/summary/records/faultyRecords.ts';
import { keptRecords } from '../../../../src/analysis/summary/records/keptRecords.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';

type Annotation = Readonly<Record<string, unknown>>;

const SOUND = {
  image_id: 1,
  category_id: 1,
  bbox: [10, 10, 20, 20],
  area: 400,
  iscrowd: 0,
  segmentation: [[10, 10, 30, 10, 30, 30]],
};

async function datasetOf(annotations: readonly Annotation[], image: object = { file_name: 'a' }) {
  const document = {
    images: [{ id: 1, width: 100, height: 80, ...image }],
    annotations: annotations.map((annotation, at) => ({ id: at + 1, ...SOUND, ...annotation })),
    categories: [
      { id: 1, name: 'bolt' },
      { id: 2, name: 'nut' },
    ],
  };
  return readCoco(chunkedSource(JSON.stringify(document)), {});
}

/** The first corner of each box that is left for training, and what is said of the others. */
function taken(dataset: Dataset, boxes: BoxRule, classes?: readonly string[]) {
  const rule = recordRuleOf(boxes);
  const { dataset: kept, faults } = finish(keptRecords(dataset, rule, classes));
  const { image, boxes: all, crowd } = kept.annotations;
  return {
    boxes: [...image.keys()]
      .filter(row => image[row] === 0 && crowd[row] === 0 && !Number.isNaN(all[4 * row]))
      .map(row => all[4 * row]),
    said: rule === null ? [] : faultyRecords(rule, faults),
    isSame: kept === dataset,
    rowsOfImage: image.filter(row => row === 0).length,
  };
}

const saying = (code: RecordFault, outcome: string, count = 1) => [{ code, outcome, count }];

describe('What a loader takes', () => {
  test('is the whole file where nothing is odd', async () => {
    const dataset = await datasetOf([{}, {}]);
    for (const boxes of ['mmdetection', 'detectron2', 'torchvision', 'keras-retinanet'] as const)
      expect(taken(dataset, boxes)).toMatchObject({ boxes: [10, 10], said: [], isSame: true });
  });

  test('is without boxes to ignore for MMDetection, whose image stays; Detectron2 stops', async () => {
    const dataset = await datasetOf([{ ignore: 1, bbox: [5, 5, 9, 9] }, { ignore: 0 }]);
    expect(taken(dataset, 'mmdetection')).toMatchObject({
      boxes: [10],
      said: saying('ignore-set', 'box-out'),
      rowsOfImage: 2,
    });
    expect(taken(dataset, 'detectron2').said).toEqual(saying('ignore-set', 'stops'));
    expect(taken(dataset, 'torchvision').isSame).toBe(true);
  });

  test('is without unlisted classes for MMDetection; Detectron2 and keras-retinanet stop', async () => {
    const dataset = await datasetOf([{ category_id: 9 }, {}]);
    expect(taken(dataset, 'mmdetection')).toMatchObject({
      boxes: [10],
      said: saying('class-unlisted', 'record-out'),
      rowsOfImage: 1,
    });
    for (const boxes of ['detectron2', 'keras-retinanet'] as const)
      expect(taken(dataset, boxes).said).toEqual(saying('class-unlisted', 'stops'));
  });

  test('is without classes that the config does not name for MMDetection', async () => {
    const dataset = await datasetOf([{ category_id: 2, bbox: [5, 5, 9, 9] }, {}]);
    expect(taken(dataset, 'mmdetection', ['bolt', 'washer'])).toMatchObject({
      boxes: [10],
      said: saying('class-not-trained', 'record-out'),
    });
  });

  test('is without instances of invalid polygons for Detectron2 alone', async () => {
    const dataset = await datasetOf([
      { segmentation: [[1, 2, 3, 4]] },
      { segmentation: [[1, 2, 3, 4, 5, 6, 7]], bbox: [5, 5, 9, 9] },
      {
        segmentation: [
          [1, 2],
          [1, 2, 3, 4, 5, 6],
        ],
        bbox: [7, 5, 9, 9],
      },
      { segmentation: [], bbox: [8, 5, 9, 9] },
    ]);
    expect(taken(dataset, 'detectron2')).toMatchObject({
      boxes: [7, 8],
      said: saying('no-polygon', 'record-out', 2),
    });
    expect(taken(dataset, 'mmdetection').isSame).toBe(true);
  });

  test('is the last box with an id for all that have it, where pycocotools joins', async () => {
    const dataset = await datasetOf([
      { id: 4, bbox: [1, 1, 9, 9] },
      { id: 4, bbox: [2, 2, 9, 9], iscrowd: 1 },
      { id: 5, bbox: [3, 3, 9, 9] },
      { id: 4, bbox: [6, 6, 9, 9], category_id: 2 },
    ]);
    expect(taken(dataset, 'torchvision').boxes).toEqual([6, 6, 3, 6]);
    // It asks for the crowd flag before it joins.
    expect(taken(dataset, 'keras-retinanet').boxes).toEqual([6, 3, 6]);
    for (const boxes of ['mmdetection', 'detectron2'] as const)
      expect(taken(dataset, boxes).said).toEqual(saying('shared-annotation-id', 'stops', 3));
  });

  test('is as crowds what has a text as its crowd flag, whatever the text says', async () => {
    const dataset = await datasetOf([{ iscrowd: '0' }, { iscrowd: '1' }, {}, { iscrowd: null }]);
    expect(taken(dataset, 'mmdetection')).toMatchObject({
      boxes: [10, 10],
      said: saying('crowd-text', 'crowd', 2),
    });
    expect(taken(dataset, 'torchvision').boxes).toEqual([10]);
  });

  test('ends at a key that a loader needs, and only where it gets to it', async () => {
    const bare = await datasetOf([
      { area: undefined, iscrowd: undefined, segmentation: undefined },
    ]);
    expect(taken(bare, 'mmdetection').said).toEqual(saying('no-area', 'stops'));
    expect(taken(bare, 'keras-retinanet').said).toEqual(saying('no-crowd-key', 'stops'));
    expect(taken(bare, 'torchvision').said.map(({ code }) => code)).toEqual([
      'no-area',
      'no-crowd-key',
      'no-segmentation',
    ]);
    expect(taken(bare, 'detectron2').said).toEqual([]);
    const ignored = await datasetOf([{ area: undefined, ignore: 1 }, {}]);
    expect(taken(ignored, 'mmdetection').said).toEqual(saying('ignore-set', 'box-out'));
    const crowd = await datasetOf([{ segmentation: undefined, iscrowd: 1 }, {}]);
    expect(taken(crowd, 'torchvision').said).toEqual([]);
  });

  test('ends at records without an id, and at images without a file name', async () => {
    const dataset = await datasetOf([{ id: undefined }], {});
    expect(taken(dataset, 'mmdetection').said).toEqual([
      { code: 'no-file-name', outcome: 'stops', count: 1 },
      { code: 'no-annotation-id', outcome: 'stops', count: 1 },
    ]);
  });
});
