import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ByteSource } from '../../../../src/analysis/contract/sources/ByteSource.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { readPredictions } from '../../../../src/analysis/formats/predictions/readPredictions.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { cutSource } from '../../../helpers/annotations/cutSource.ts';
import { ENGINES } from '../../../helpers/assignment/engines.ts';
import { plainDataset } from '../../../helpers/annotations/plainDataset.ts';

const IMAGES = [7, 8, 9];
const CATEGORIES = [1, 3];

const dataset = plainDataset({
  images: IMAGES.map(id => ({ id, width: 200, height: 100 })),
  categories: CATEGORIES.map(id => ({ id, name: `c${id}` })),
  annotations: [],
});

/** The definition, over the whole document at once. */
function definition(document: unknown) {
  const elements: readonly unknown[] = Array.isArray(document)
    ? document
    : (document as { annotations: unknown[] }).annotations;
  const records = elements.filter(
    record => typeof record === 'object' && record !== null && !Array.isArray(record),
  ) as {
    image_id?: unknown;
    category_id?: unknown;
    bbox?: unknown;
    score?: unknown;
  }[];
  const kept = records.filter(
    ({ image_id, category_id, bbox, score }) =>
      IMAGES.includes(image_id as number) &&
      CATEGORIES.includes(category_id as number) &&
      typeof score === 'number' &&
      Array.isArray(bbox) &&
      bbox.length === 4 &&
      bbox.every(side => typeof side === 'number') &&
      Number(bbox[2]) > 0 &&
      Number(bbox[3]) > 0,
  );
  return {
    count: kept.length,
    image: kept.map(one => IMAGES.indexOf(one.image_id as number)),
    category: kept.map(one => CATEGORIES.indexOf(one.category_id as number)),
    boxes: kept.flatMap(one => one.bbox),
    scores: kept.map(one => one.score),
    leftOut: elements.length - kept.length,
  };
}

const side = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, 2.5, 40, 1e-7, 0, -3) },
  { weight: 1, arbitrary: fc.constantFrom(null, '5', [1], {}) },
);
const detection = fc.record(
  {
    image_id: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...IMAGES) },
      { weight: 1, arbitrary: fc.constantFrom('7', 6, null, 2 ** 60, [7]) },
    ),
    category_id: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...CATEGORIES) },
      { weight: 1, arbitrary: fc.constantFrom(2, '3', {}) },
    ),
    bbox: fc.oneof(
      { weight: 8, arbitrary: fc.array(side, { minLength: 4, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.array(side, { maxLength: 6 }) },
      { weight: 1, arbitrary: fc.constantFrom(null, '1,2,3,4', 5) },
    ),
    score: fc.constantFrom(0.5, 0.999999, 1e-9, '0.5', null),
    segmentation: fc.constantFrom({ counts: 'ab]}', size: [1, 2] }, [[1, 2]]),
  },
  { requiredKeys: ['image_id', 'category_id', 'bbox', 'score'] },
);
const element = fc.oneof(
  { weight: 12, arbitrary: detection },
  { weight: 1, arbitrary: fc.constantFrom(null, 3, 'x', [1], [], {}) },
);

const bytesOf = (text: string) => new TextEncoder().encode(text);

const failureOf = (source: ByteSource) =>
  readPredictions(source, dataset).then(() => {
    throw new Error('it was accepted');
  }, asFailure);

describe.each(ENGINES)('detections read in %s', (_, engine) => {
  test('are those of the definition, however the bytes arrive', async () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 });
    const known = { image_id: 7, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 };
    await fc.assert(
      fc.asyncProperty(
        fc.array(element, { maxLength: 12 }),
        fc.boolean(),
        fc.constantFrom(undefined, 1),
        sizes,
        async (elements, inObject, indent, at) => {
          const list = [...elements, known];
          const document = inObject ? { info: { annotations: [1] }, annotations: list } : list;
          const source = cutSource(bytesOf(JSON.stringify(document, null, indent)), at);
          const { boxes, remarks, ...found } = await readPredictions(source, dataset, { engine });
          expect({
            ...found,
            image: [...found.image],
            category: [...found.category],
            scores: [...found.scores],
            boxes: [...boxes],
          }).toEqual(definition(document));
          expect(remarks.reduce((sum, one) => sum + one.count, 0)).toBe(found.leftOut);
        },
      ),
      { seed: 12, numRuns: 150 },
    );
  });
});

describe('a file of predictions', () => {
  test.each([
    ['', { kind: 'json-ends', line: 1, column: 1 }],
    ['[{"image_id": 7', { kind: 'json-ends', line: 1, column: 16 }],
    ['[] x', { kind: 'json-at', line: 1, column: 4, expected: 'end' }],
    ['{"score": 1}\n{"score": 1}', { kind: 'json-lines', line: 2, column: 1, expected: 'end' }],
    ['[[{"image_id": 7}], []]', { kind: 'list', count: 2, of: 'array' }],
    [
      '[1, "a", null]',
      { kind: 'unusable-detections', count: 3, remarks: [{ code: 'no-record', count: 3 }] },
    ],
    ['{"annotations": {}}', 'neither-list-nor-annotations'],
    ['3', 'neither-list-nor-annotations'],
  ])('is refused where it holds %j', async (text, found) => {
    const failure = await failureOf(memorySource('a.json', bytesOf(text)));
    expect(failure).toEqual({ code: 'not-predictions', file: 'a.json', found });
  });

  test('says what is left out, each record once, the most frequent reason first', async () => {
    const sound = { image_id: 7, category_id: 1, bbox: [1, 2, 3, 4], score: 0.5 };
    const records = [
      { ...sound, image_id: '7' },
      { ...sound, image_id: '8', score: null },
      { ...sound, category_id: 2 },
      { ...sound, score: 98 },
      { ...sound, score: 0.25 },
      { ...sound, score: 'high' },
      { ...sound, score: 51.5 },
      { ...sound, score: 40 },
      { ...sound, bbox: [1, 2, 3] },
      [sound],
    ];
    const text = JSON.stringify(records);
    const found = await readPredictions(memorySource('a', bytesOf(text)), dataset);
    expect(found).toMatchObject({ count: 1, leftOut: 9 });
    expect(found.remarks).toEqual([
      { code: 'score-out-of-range', count: 3, lowest: 0.25, highest: 98 },
      { code: 'image-unknown', count: 2, given: '"7"', listed: '7' },
      { code: 'category-unknown', count: 1, given: '2', listed: '1' },
      { code: 'score-missing', count: 1 },
      { code: 'box-invalid', count: 1 },
      { code: 'no-record', count: 1 },
    ]);
  });

  test('takes any score where only their order counts', async () => {
    const text = '[{"image_id":7,"category_id":1,"bbox":[1,2,3,4],"score":-7.5}]';
    const found = await readPredictions(memorySource('a', bytesOf(text)), dataset, {
      anyScore: true,
    });
    expect([...found.scores]).toEqual([-7.5]);
  });

  test('may be empty: a model can find nothing', async () => {
    expect(await readPredictions(memorySource('a', bytesOf('[]')), dataset)).toMatchObject({
      count: 0,
      leftOut: 0,
    });
  });

  test('is not read on where it unpacks to too much', async () => {
    const member = gzipSync(' '.repeat(2 ** 22));
    const members = Array.from({ length: 300 }, () => member);
    const packed = memorySource('a.json.gz', Buffer.concat([gzipSync('['), ...members]));
    let last = 0;
    const watched: ByteSource = {
      ...packed,
      async *chunks(...args) {
        for await (const chunk of packed.chunks(...args)) {
          last = chunk.position;
          yield chunk;
        }
      },
    };
    const failure = await failureOf(watched);
    expect(failure).toMatchObject({
      code: 'not-predictions',
      found: { kind: 'more-than-megabytes', megabytes: 400 },
    });
    expect(last / packed.size).toBeLessThan(0.5);
  });
});
