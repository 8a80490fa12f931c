import { describe, expect, it } from 'vitest';
import { TimeSlice } from '../../../../src/analysis/contract/steps/TimeSlice.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { shownBoxes } from '../../../../src/analysis/dataset/shownBoxes.ts';
import { dynamicPreset } from '../../../../src/analysis/dynamic/explore/dynamicPresets.ts';
import { openOutputs } from '../../../../src/analysis/dynamic/outputs/file/openOutputs.ts';
import { measureOutputs } from '../../../../src/analysis/dynamic/outputs/measure/measureOutputs.ts';
import { plainDataset, type PlainCoco } from '../../../helpers/annotations/plainDataset.ts';
import { rejection } from '../../../helpers/rejection.ts';
import {
  float32,
  int64,
  memoryRanges,
  safetensors,
} from '../../../helpers/annotations/safetensors.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';

const SIDE = 64;
/** Of strides 8, 16 and 32. */
const POINTS = 64 + 16 + 4;

const COCO: PlainCoco = {
  images: [
    { id: 5, width: 64, height: 64 },
    { id: 7, width: 128, height: 64 },
    { id: 9, width: 64, height: 64 },
    { id: 11, width: 64, height: 64 },
  ],
  annotations: [
    { id: 1, image_id: 5, category_id: 1, bbox: [5, 5, 30, 30] },
    { id: 2, image_id: 5, category_id: 2, bbox: [20, 20, 40, 30] },
    { id: 3, image_id: 7, category_id: 2, bbox: [10, 10, 90, 40] },
    { id: 6, image_id: 11, category_id: 1, bbox: [5, 5, 16, 16] },
    { id: 7, image_id: 11, category_id: 1, bbox: [5, 5, 16, 16] },
    { id: 4, image_id: 9, category_id: 1, bbox: [1, 1, 2, 2] },
    { id: 5, image_id: 7, category_id: 2, bbox: [10, 10, 20, 20], iscrowd: 1 },
  ],
  categories: [
    { id: 1, name: 'cat' },
    { id: 2, name: 'dog' },
    { id: 3, name: 'unused' },
  ],
};

const METADATA = {
  detector: 'yolo11n',
  framework: 'ultralytics',
  version: '8.3.253',
  image_size: String(SIDE),
  classes: '["dog", "cat"]',
};

interface Changes {
  readonly ids?: readonly number[];
  readonly perImage?: number;
  readonly metadata?: Record<string, string | undefined>;
  readonly scores?: readonly number[];
  readonly boxes?: readonly number[];
  readonly without?: string;
}

/** Random scores and boxes, in pixels. */
function written({ ids = [7, 5], perImage = POINTS, metadata = {}, without, ...values }: Changes) {
  const random = seededRandom(3);
  const many = (count: number) => Array.from({ length: count }, random);
  const boxes = many(ids.length * perImage).flatMap(at => {
    const [x, y] = [at * 40, random() * 40];
    return [x, y, x + 4 + random() * 20, y + 4 + random() * 20];
  });
  const all = { ...METADATA, ...metadata };
  const tensors = {
    image_id: int64(ids),
    scores: float32([ids.length, perImage, 2], values.scores ?? many(ids.length * perImage * 2)),
    boxes: float32([ids.length, perImage, 4], values.boxes ?? boxes),
  };
  return safetensors(
    Object.fromEntries(Object.entries(tensors).filter(([name]) => name !== without)),
    Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  );
}

async function measured(changes: Changes = {}, detector = 'yolo11', queries = 0) {
  const dataset = plainDataset(COCO);
  const outputs = await openOutputs(memoryRanges(written(changes)));
  return measureOutputs(outputs, dataset, finish(shownBoxes(dataset)), {
    counts: dynamicPreset(detector)!.counts!,
    queries,
    slice: new TimeSlice({}),
  });
}

describe('what is measured of outputs', () => {
  it('is of the images that they are of, beside the bound', async () => {
    const found = await measured();
    expect(found).toMatchObject({
      rule: 'task-aligned',
      versions: { from: null, to: '8.3.253' },
      images: 2,
      imagesLeftOut: 2,
      boxes: 3,
      perImage: POINTS,
      normalizer: { of: 'target-scores' },
    });
    const { positives, positivesAtMost, levels, boxesByPositives } = found;
    expect(positives.count).toBeGreaterThan(0);
    expect(positives.count).toBeLessThanOrEqual(positivesAtMost);
    expect(positives.range[1]).toBeLessThanOrEqual(positivesAtMost);
    expect(levels.reduce((sum, level) => sum + level.positives, 0)).toBe(positives.count);
    const boxes = boxesByPositives.reduce((sum, count) => sum + count, 0);
    expect(boxes).toBe(3);
    expect(boxesByPositives.reduce((sum, count, each) => sum + count * each, 0)).toBe(
      positives.count,
    );
    expect(found.negativesPerPositive).toBe((2 * POINTS - positives.count) / positives.count);
    expect(found.negativesPerPositive! >= found.negativesAtLeast!).toBe(true);
  });

  it('is the same whatever the order of the images, and class by its name or id', async () => {
    const one = await measured({ ids: [5] });
    const other = await measured({ ids: [5], metadata: { classes: '[2, 1]' } });
    expect({ ...other, model: null }).toEqual({ ...one, model: null });
  });

  it('tells boxes that no model can learn from those that this one does not', async () => {
    // 2 px in the upper left corner hold no point.
    const found = await measured({ ids: [9] });
    expect(found.without).toEqual({ boxes: 1, noCandidate: 1, lostToOthers: 0, choseNone: 0 });
    expect(found).toMatchObject({
      positivesAtMost: 0,
      negativesPerPositive: null,
      meanOverlap: null,
    });
    expect(found.classes[0]).toEqual({ boxes: 1, without: 1 });
    const away = Array.from({ length: POINTS }, () => [60, 60, 63, 63]).flat();
    const far = await measured({ ids: [7], boxes: away });
    expect(far.without).toMatchObject({ boxes: 1, choseNone: 1 });
    expect(far.positives.count).toBe(0);
    expect(far.positives.range[1]).toBe(10);
  });

  it('counts positives by level', async () => {
    // The box is (5, 21, 50, 41) on the input: of stride 16, the points at y 24 and 40 with x 8, 24 and 40 are inside.
    const boxes = Array.from({ length: POINTS }, (_, point) =>
      point >= 64 && point < 80 ? [5, 21, 50, 41] : [60, 60, 63, 63],
    );
    const { levels } = await measured({ ids: [7], boxes: boxes.flat() });
    expect(levels).toEqual([
      { stride: 8, positives: 0 },
      { stride: 16, positives: 6 },
      { stride: 32, positives: 0 },
    ]);
  });

  it('leaves open no more than the bound', async () => {
    // Two boxes hold the same six points, and no prediction overlaps them.
    const boxes = Array.from({ length: POINTS }, () => [60, 60, 63, 63]).flat();
    const { positives, positivesAtMost } = await measured({ ids: [11], boxes });
    expect(positivesAtMost).toBe(6);
    expect(positives).toEqual({ count: 0, range: [0, 6] });
  });

  it('matches queries, exactly at the bound', async () => {
    const found = await measured({ perImage: 1, metadata: { detector: 'detr' } }, 'detr', 1);
    expect(found).toMatchObject({
      rule: 'bipartite',
      versions: null,
      positives: { count: 2, range: [2, 2] },
      positivesAtMost: 2,
      boxesByPositives: [1, 2],
      without: { boxes: 1, noCandidate: 0, lostToOthers: 0, choseNone: 1 },
      normalizer: { of: 'boxes', value: 3 },
    });
  });

  it('runs SimOTA', async () => {
    const metadata = { detector: 'yolox', framework: undefined };
    const found = await measured({ metadata }, 'yolox');
    expect(found.normalizer).toEqual({ of: 'positives', value: found.positives.count });
    expect(found.positives.count).toBeLessThanOrEqual(found.positivesAtMost);
  });

  it('reports how far it is, and stops', async () => {
    const dataset = plainDataset(COCO);
    const outputs = await openOutputs(memoryRanges(written({})));
    const controller = new AbortController();
    const shares: number[] = [];
    const options = {
      counts: dynamicPreset('yolo11')!.counts!,
      queries: 0,
      slice: new TimeSlice({ signal: controller.signal, now: () => 1e6 * shares.length }),
      progress: ({ share }: { share: number }) => {
        shares.push(share);
        controller.abort();
      },
    };
    const work = measureOutputs(outputs, dataset, finish(shownBoxes(dataset)), options);
    expect(await rejection(work)).toEqual({ code: 'cancelled' });
    expect(shares).toEqual([0]);
  });
});

describe('outputs are refused that', () => {
  const halves = Array.from({ length: 2 * POINTS * 2 }, () => 0.5);
  const within = Array.from({ length: 2 * POINTS * 4 }, (_, at) => (at % 4) / 4);
  it.each<[string, Changes, unknown]>([
    ['lack a tensor', { without: 'boxes' }, { kind: 'missing', what: 'boxes' }],
    ['are of another image', { ids: [5, 6] }, { kind: 'image-unknown', image: '6' }],
    ['have an image twice', { ids: [5, 5] }, { kind: 'image-twice', image: '5' }],
    [
      'have other classes',
      { metadata: { classes: '["dog", "bird"]' } },
      { kind: 'class-unknown', name: 'cat' },
    ],
    [
      'have a class twice',
      { metadata: { classes: '["cat", "cat"]' } },
      { kind: 'class-unknown', name: 'cat' },
    ],
    [
      'have another number of classes',
      { metadata: { classes: '["dog", "cat", "bird"]' } },
      {
        kind: 'tensor-unfit',
        tensor: 'scores',
        found: `[2, ${POINTS}, 2]`,
        wanted: `[2, ${POINTS}, 3]`,
      },
    ],
    [
      'have another number of points',
      { perImage: 80 },
      { kind: 'other-points', found: 80, wanted: POINTS, side: SIDE },
    ],
    ['have no image', { ids: [] }, 'no-outputs'],
    [
      'are logits',
      { scores: halves.with(9, 1.5) },
      { kind: 'no-probability', image: '7', found: '1.5' },
    ],
    [
      'are no numbers',
      { scores: halves.with(POINTS * 2, NaN) },
      { kind: 'no-probability', image: '5', found: 'NaN' },
    ],
    [
      'have endless boxes',
      { boxes: within.with(3, Infinity) },
      { kind: 'no-coordinate', image: '7', found: 'Infinity' },
    ],
    ['are shares of the input', { boxes: within }, { kind: 'no-pixels', image: '7' }],
    ...(['detector', 'image_size', 'classes'] as const).map((key): [string, Changes, unknown] => [
      `do not say ${key}`,
      { metadata: { [key]: undefined } },
      { kind: 'metadata-unfit', key, found: null },
    ]),
    ...(
      [
        ['image_size', '640.5'],
        ['image_size', '31'],
        ['image_size', '1e9'],
        ['classes', '{}'],
        ['classes', '[]'],
        ['classes', '[null, 1]'],
        ['classes', '["a"'],
        ['branch', 'two'],
        ['matching_costs', '[1, 2]'],
        ['matching_costs', '[1, 2, -3]'],
      ] as const
    ).map(([key, text]): [string, Changes, unknown] => [
      `say ${text} for ${key}`,
      { metadata: { [key]: text } },
      { kind: 'metadata-unfit', key, found: JSON.stringify(text) },
    ]),
  ])('%s', async (_, changes, reason) => {
    expect(await rejection(measured(changes))).toMatchObject({ code: 'outputs-unusable', reason });
  });

  it('have another number of queries', async () => {
    const work = measured({ perImage: 50, metadata: { detector: 'detr' } }, 'detr', 100);
    expect(await rejection(work)).toMatchObject({
      reason: { kind: 'other-queries', found: 50, wanted: 100 },
    });
  });

  it('are of a detector whose rule is not run', async () => {
    expect(await rejection(measured({}, 'rtmdet'))).toMatchObject({
      reason: { kind: 'no-rule', name: 'rtmdet' },
    });
  });
});
