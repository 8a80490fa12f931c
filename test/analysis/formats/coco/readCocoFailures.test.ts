import { describe, expect, test } from 'vitest';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import { asFailure, type Failure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { detail } from '../../../../src/words/en/failures/detail.ts';

const failureOf = (text: string, chunkBytes?: number, signal?: AbortSignal): Promise<Failure> =>
  readCoco(chunkedSource(text, chunkBytes), { signal }).then(() => {
    throw new Error('it was accepted');
  }, asFailure);

const ANNOTATION = '{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1,2,3,4], "area": 12}';
const SOUND = `{"images": [{"id": 1, "width": 9, "height": 9}],
"annotations": [${ANNOTATION}, ${ANNOTATION}],
"categories": [{"id": 1, "name": "a"}]}`;

describe('readCoco refuses', () => {
  test.each([
    ['', 'nothing: it is empty'],
    [' \n', 'only white space'],
    ['12', 'the number 12'],
    ['"images"', 'a text in quotes'],
    ['null', 'null'],
    ['[]', 'an empty list'],
    ['[1, 2, 3]', 'a list of 3 numbers'],
    ['[1, "a"]', 'a list of 2 values'],
    ['[[1]]', 'a list of 1 list'],
    [
      '[{"image": 1, "annotations": []}, {}]',
      'a list of 2 objects with the keys image, annotations',
    ],
    ['{}', 'an object without keys'],
    ['{"shapes": [], "version": 1}', 'an object with the keys shapes, version'],
    [
      '{"a":1,"b":1,"c":1,"d":1,"e":1,"f":1,"g":1,"h":1}',
      'an object with the keys a, b, c, d, e, f and 2 more',
    ],
    [
      '{"images": {}, "annotations": 3}',
      'sections that are no lists of records: images (an object), annotations (a number)',
    ],
  ])('JSON that is not COCO: %s', async (text, found) => {
    for (const size of [1, 1000]) {
      const failure = await failureOf(text, size);
      expect(failure).toMatchObject({ code: 'not-coco', file: 'test.json' });
      expect(failure.code === 'not-coco' && detail(failure.found)).toBe(found);
    }
  });

  test.each([
    '[{"image_id": 1, "category_id": 1, "bbox": [1,2,3,4], "score": 0.5}, {"image_id": 1}]',
    '[{"image_id": 1, "score": 0.5, "segmentation": {"counts": "x"}}, ',
    SOUND.replaceAll('"area"', '"score": 0.5, "area"'),
  ])('detection results: %s', async text => {
    for (const size of [1, 1000])
      expect((await failureOf(text, size)).code).toBe('results-not-ground-truth');
  });

  test.each([
    [{ annotations: [{}] }, { code: 'no-images' }],
    [{ images: [], annotations: [] }, { code: 'no-images' }],
    [{ images: [{ id: 1 }] }, { code: 'no-annotations', images: 1 }],
    [
      { images: [{ id: 1 }], annotations: [] },
      { code: 'no-annotations', images: 1 },
    ],
  ])('a file without images or annotations: %j', async (document, failure) => {
    expect(await failureOf(JSON.stringify(document))).toEqual({ file: 'test.json', ...failure });
  });

  test('a broken file, with the place, the same at every chunk size', async () => {
    const text = SOUND.replace(`${ANNOTATION}, `, `${ANNOTATION}; `);
    const byte = text.indexOf(';');
    for (let size = 1; size <= 64; size++)
      expect(await failureOf(text, size)).toEqual({
        code: 'json-broken',
        file: 'test.json',
        at: { byte, line: 2, column: 90, excerpt: ',2,3,4], "area": 12}▸; {"id": 1, "image_i' },
        expected: 'comma-or-bracket',
      });
  });

  test.each([
    ['hello', 0, 'value'],
    ['<annotation/>', 0, 'value'],
    ['{"images": [{"id": 1 "width": 2}]}', 21, 'comma-or-brace'],
    ['{"annotations": [{"bbox": [1,2,3,4}]}', 34, 'comma-or-bracket'],
    ['{"annotations": [{"segmentation": [[1,2}]]}]}', 39, 'bracket'],
    [`${SOUND}\0\0`, SOUND.length, 'end'],
  ])('what is not JSON: %j', async (text, byte, expected) => {
    for (const size of [1, 7, 1000])
      expect(await failureOf(text, size)).toMatchObject({
        code: 'json-broken',
        at: { byte },
        expected,
      });
  });

  test('a truncated file wherever it is cut, with the annotations read so far', async () => {
    const first = SOUND.indexOf(ANNOTATION) + ANNOTATION.length;
    const second = SOUND.lastIndexOf(ANNOTATION) + ANNOTATION.length;
    for (let length = 1; length < SOUND.length; length++) {
      const cut = SOUND.slice(0, length);
      expect(await failureOf(cut)).toMatchObject({
        code: 'json-truncated',
        at: { byte: length, line: cut.split('\n').length },
        annotationsRead: Number(length >= first) + Number(length >= second),
      });
    }
  });

  test('to go on once it is cancelled', async () => {
    const controller = new AbortController();
    const reading = readCoco(chunkedSource(SOUND, 10), {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(reading).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(await failureOf(SOUND, 1000, AbortSignal.abort())).toEqual({ code: 'cancelled' });
  });
});
