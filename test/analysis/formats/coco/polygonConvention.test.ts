import { describe, expect, test } from 'vitest';
import { coco } from '../../../../src/analysis/formats/coco/coco.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { seededRandom } from '../../../helpers/seededRandom.ts';

type Four = readonly [number, number, number, number];

/** Boxes in the left upper part of a large image, written in some way, with their polygons. */
function documentOf(
  write: (box: Four) => readonly number[],
  more: { readonly polygons?: boolean; readonly area?: boolean } = {},
) {
  const random = seededRandom(3);
  const annotations = Array.from({ length: 20 }, (_, id) => {
    const [x, y] = [20 + Math.floor(200 * random()), 10 + Math.floor(150 * random())];
    const [width, height] = [30 + Math.floor(200 * random()), 30 + Math.floor(200 * random())];
    const polygon = [x, y, x + width, y, x + width / 2, y + height];
    return {
      id,
      image_id: 1,
      category_id: 1,
      iscrowd: 0,
      bbox: write([x, y, width, height]),
      segmentation: more.polygons === false ? [] : [polygon],
      ...(more.area === true && { area: width * height }),
    };
  });
  const images = [{ id: 1, width: 1920, height: 1080, file_name: 'a.jpg' }];
  return { images, annotations, categories: [{ id: 1, name: 'bolt' }] };
}

async function found(document: object) {
  const bytes = new TextEncoder().encode(JSON.stringify(document));
  return (await coco.read(memorySource('a.json', bytes), {})).convention ?? null;
}

describe('where nothing else tells, the bounds of polygons say how boxes are written', () => {
  test.each([
    ['corners', ([x, y, w, h]: Four) => [x, y, x + w, y + h]],
    ['yx-corners', ([x, y, w, h]: Four) => [y, x, y + h, x + w]],
  ])('%s', async (code, write) => {
    expect(await found(documentOf(write))).toMatchObject({
      code,
      boxes: 20,
      polygons: { asWritten: 0, asFound: 1 },
    });
    expect(await found(documentOf(write, { polygons: false }))).toBeNull();
  });

  test('nothing of boxes that have them', async () => {
    expect(await found(documentOf(box => box))).toBeNull();
    // [0, 0, width, height] is both.
    expect(await found(documentOf(([, , w, h]) => [0, 0, w, h]))).toBeNull();
  });
});

test('areas that are all as many times as large as their boxes show images of another size', async () => {
  const half = documentOf(box => box.map(side => side / 2), { area: true });
  const convention = await found(half);
  expect(convention).toMatchObject({ code: 'scaled', asWritten: 1, asFound: 1 });
  expect(convention?.factor).toBeCloseTo(0.5, 9);
});

test('zeros are no shares of an image', async () => {
  expect(await found(documentOf(() => [0, 0, 0, 0]))).toBeNull();
});
