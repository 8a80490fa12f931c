import { imageHashes } from '../../src/analysis/summary/imageHashes.ts';
import { sampleImages } from '../../src/analysis/summary/ImageSample.ts';
import { summarize } from '../../src/analysis/summary/summarize.ts';
import { describe, expect, it } from 'vitest';
import { kMeansShapes } from '../../src/analysis/anchorAdvice/kMeansShapes.ts';
import { adviseAnchors } from '../../src/analysis/anchorAdvice/adviseAnchors.ts';
import type { Dataset } from '../../src/analysis/dataset/Dataset.ts';
import { PredictionRows } from '../../src/analysis/dataset/builder/PredictionRows.ts';
import type { Predictions } from '../../src/analysis/dataset/Predictions.ts';
import { readCoco } from '../../src/analysis/formats/coco/readCoco.ts';
import { readPredictions } from '../../src/analysis/formats/predictions/readPredictions.ts';
import { repeatedIds } from '../../src/analysis/dataset/builder/ids/repeatedIds.ts';
import { rowsByImage } from '../../src/analysis/dataset/rowsByImage.ts';
import { describeOffset } from '../../src/analysis/bytes/describeOffset.ts';
import { sortedNumbersInSteps } from '../../src/analysis/contract/steps/sortedNumbersInSteps.ts';
import { finish } from '../../src/analysis/contract/steps/Steps.ts';
import type { Sharing } from '../../src/analysis/contract/steps/TimeSlice.ts';
import type { DetectorSetup } from '../../src/analysis/detectors/DetectorSetup.ts';
import { retinanetTorchvision } from '../../src/analysis/detectors/torchvision/retinanet.ts';
import { seededRandom } from '../../src/analysis/geometry/seededRandom.ts';
import { OUTCOMES } from '../../src/analysis/predictions/Matching.ts';
import { matchPredictions } from '../../src/analysis/predictions/matchPredictions.ts';
import { measure } from '../../src/analysis/predictions/measure.ts';
import { countDataset } from '../../src/analysis/summary/countDataset.ts';
import { countLayout } from '../../src/analysis/summary/layout/countLayout.ts';
import { wholeJob } from '../../src/analysis/summary/TallyJob.ts';
import { chunkedSource } from '../helpers/annotations/chunkedSource.ts';
import { expectToEnd, inSteps, looksOf, type Work } from '../helpers/looks.ts';

const CATEGORIES = 3;
const column = (length: number, value: (row: number) => number) =>
  Float64Array.from({ length }, (_, row) => value(row));

/** Boxes in a file whose images have so many of them each. */
function dataset(boxes: number, boxesAnImage: number): Dataset {
  const images = boxes / boxesAnImage;
  return {
    images: {
      count: images,
      ids: { at: row => row },
      width: column(images, row => 100 + (row % 7)),
      height: column(images, row => 100 + (row % 5)),
    },
    annotations: {
      count: boxes,
      ids: { at: row => row },
      image: Int32Array.from({ length: boxes }, (_, row) => row % images),
      category: Int32Array.from({ length: boxes }, (_, row) => row % CATEGORIES),
      boxes: column(4 * boxes, at => (at % 4 < 2 ? (at * 7919) % 80 : 5 + (at % 9))),
      area: column(boxes, () => 30),
      crowd: new Uint8Array(boxes),
    },
    categories: Array.from({ length: CATEGORIES }, (_, id) => ({
      id,
      name: null,
      listings: 0,
      users: [],
    })),
    counts: { crowd: 0, sizes: new Float64Array(3) },
    problems: [],
  };
}

function detections(count: number, images: number): Predictions {
  return {
    count,
    image: Int32Array.from({ length: count }, (_, row) => row % images),
    category: Int32Array.from({ length: count }, (_, row) => row % CATEGORIES),
    boxes: column(4 * count, at => (at % 4 < 2 ? (at * 7919) % 80 : 5 + (at % 9))),
    scores: column(count, row => ((row * 7919) % 1000) / 1000),
    leftOut: 0,
    remarks: [],
  };
}

function matched(truth: Dataset, found: Predictions) {
  return matchPredictions(truth, finish(rowsByImage(truth)), found);
}

const batched = (batching: Pick<DetectorSetup, 'batching'>) => (boxes: number) =>
  inSteps(() =>
    wholeJob(dataset(boxes, 1), { ...retinanetTorchvision, ...batching }, { imagesPerBatch: 4 }),
  );

const text = (records: number, record: (id: number) => string) =>
  `[${Array.from({ length: records }, (_, id) => record(id)).join(',\n')}]`;
const cocoText = (boxes: number) =>
  `{"images": ${text(boxes / 4, id => `{"id":${id},"width":90,"height":80}`)},
  "annotations": ${text(boxes, id => `{"id":${(id * 7919) % boxes},"image_id":${id % (boxes / 4)},"category_id":${id % 2},"bbox":[1,2,3,4]}`)},
  "categories": [{"id":0},{"id":1}]}`;
const resultsText = (count: number) =>
  text(count, id => `{"image_id":${id % 8},"category_id":1,"bbox":[1,2,3,4],"score":0.5}`);

/** Joins what was read: without the looks between chunks. */
function joining(boxes: number): Work {
  const source = chunkedSource(cocoText(boxes), 1 << 24);
  return ({ pause, ...sharing }: Sharing) => {
    let isRead = false;
    return readCoco(source, {
      ...sharing,
      progress: () => (isRead = true),
      pause: async () => {
        if (isRead) await pause?.();
      },
    });
  };
}

/** Each has work of a size, which is some times larger where this number is. */
const LOOPS: readonly (readonly [string, (size: number) => Work, number])[] = [
  [
    'repeated ids: ascending',
    n =>
      inSteps(() =>
        repeatedIds(
          column(n, i => i),
          new Map(),
        ),
      ),
    25_000,
  ],
  [
    'repeated ids: small ones in any order',
    n =>
      inSteps(() =>
        repeatedIds(
          column(n, i => (i * 7919) % 40_009),
          new Map(),
        ),
      ),
    25_000,
  ],
  [
    'repeated ids: large ones in any order',
    n =>
      inSteps(() =>
        repeatedIds(
          column(n, i => 2 ** 30 + ((i * 7919) % 40_009)),
          new Map(),
        ),
      ),
    25_000,
  ],
  [
    'repeated ids: texts',
    n => {
      const odd = Array.from(
        { length: n },
        (_, i) => [i, { text: `${i}`, kind: 'string' }] as const,
      );
      return inSteps(() => repeatedIds(new Float64Array(0), new Map(odd)));
    },
    10_000,
  ],
  ['sorting numbers', n => inSteps(() => sortedNumbersInSteps(column(n, i => -i))), 180_000],
  ['joining the sections of a file', joining, 8000],
  ['grouping boxes by image', n => inSteps(() => rowsByImage(dataset(n, 5))), 25_000],
  ['batches in any order', batched({}), 25_000],
  ['batches by orientation', batched({ batching: 'orientation' }), 25_000],
  ['batches by ratio', batched({ batching: 'ratio' }), 25_000],
  [
    'counting a dataset',
    n => {
      const data = dataset(n, 5);
      return inSteps(() => countDataset(data, finish(rowsByImage(data))));
    },
    25_000,
  ],
  ...[1, 5, 25_000].map(
    boxesAnImage =>
      [
        `counting places, ${boxesAnImage} boxes an image`,
        (n: number) => {
          const data = dataset(n, boxesAnImage);
          return inSteps(() => countLayout(data, finish(rowsByImage(data)), [0, 1, 2]));
        },
        25_000,
      ] as const,
  ),
  [
    'choosing images',
    n => {
      const data = dataset(n, 1);
      const groups = finish(rowsByImage(data));
      const hashes = finish(imageHashes(data.images));
      return inSteps(() => sampleImages(data, groups, hashes));
    },
    25_000,
  ],
  [
    'k-means of shapes',
    n => {
      const boxes = Array.from({ length: n }, (_, i) => ({
        width: 8,
        height: 8 + 90 * (i % 2),
        weight: 1,
      }));
      return inSteps(() => kMeansShapes(boxes, 2, seededRandom(1)));
    },
    50_000,
  ],
  [
    'ids of images for detections',
    n => inSteps(() => PredictionRows.of(dataset(n, 1), false)),
    25_000,
  ],
  [
    'matching detections on many images',
    n => inSteps(() => matched(dataset(n, 1), detections(n, n))),
    2000,
  ],
  [
    'matching a few detections with many boxes on one image',
    n => inSteps(() => matched(dataset(n, n), detections(3, 1))),
    25_000,
  ],
  [
    'measuring detections',
    n => {
      // AP matches ten times, image by image: more data has more images.
      const images = n / 250;
      const [truth, found] = [dataset(images, 1), detections(n, images)];
      const outcome = Uint8Array.from({ length: n }, (_, row) => row % OUTCOMES.length);
      const matching = {
        outcome,
        bestIou: new Float64Array(n),
        box: new Int32Array(n).fill(-1),
        missed: new Int32Array(CATEGORIES),
      };
      const groups = finish(rowsByImage(truth));
      return inSteps(() => measure(truth, groups, found, matching));
    },
    25_000,
  ],
  [
    'reading a file',
    n => {
      const source = chunkedSource(cocoText(n), 1 << 14);
      return sharing => readCoco(source, sharing);
    },
    4000,
  ],
  [
    'reading detections',
    n => {
      const source = chunkedSource(resultsText(n), 1 << 14);
      return sharing => readPredictions(source, dataset(8, 1), sharing);
    },
    4000,
  ],
  [
    'finding the line of a failure',
    n => {
      const source = chunkedSource('\n'.repeat(n), 1 << 10);
      return sharing => describeOffset(source, n, sharing);
    },
    20_000,
  ],
];

describe.each(LOOPS)('a cancellation is looked for while %s', (_, work, size) => {
  it('ten times as often in ten times the data', async () => {
    const [few, many] = [await looksOf(work(size)), await looksOf(work(10 * size))];
    expect(few).toBeGreaterThanOrEqual(5);
    // The last piece of each pass is not a full one.
    expect(many / few).toBeGreaterThan(7);
  });

  it('and ends the work in its middle', async () => {
    const looks = await looksOf(work(size));
    await expectToEnd(work(size), Math.ceil(looks / 2));
  });
});

describe('a cancellation of advice on anchors', () => {
  const small = dataset(300, 5);
  // Needles, which no anchor overlaps well.
  const boxes = column(1200, at => [10, 10, 2, 70][at % 4]!);
  const data = { ...small, annotations: { ...small.annotations, boxes } };
  const work: Work = async sharing => {
    const summary = await summarize(data, retinanetTorchvision, {});
    return adviseAnchors(retinanetTorchvision, summary, sharing);
  };

  it('is looked for on each image of each design that is judged, and ends the search', async () => {
    const looks = await looksOf(work);
    expect(looks).toBeGreaterThan(30 * 60);
    await expectToEnd(work, Math.ceil(looks / 2));
  });
});
