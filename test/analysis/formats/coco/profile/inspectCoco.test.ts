import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectCoco } from '../../../../../src/analysis/formats/coco/profile/inspectCoco.ts';
import { cutSource } from '../../../../helpers/annotations/cutSource.ts';

/** The definition, over a value that is parsed: a list with an element that is no list of numbers, of six or more in pairs. */
function isBad(segmentation: unknown): boolean {
  return (
    Array.isArray(segmentation) &&
    segmentation.some(
      polygon =>
        !Array.isArray(polygon) ||
        polygon.length < 6 ||
        polygon.length % 2 === 1 ||
        !polygon.every(coordinate => typeof coordinate === 'number'),
    )
  );
}

const number = fc.oneof(
  fc.constantFrom(0, -1, 12.25, 1e-7, 1e21, 511.999),
  fc.integer({ min: -9, max: 2000 }),
);
const other = fc.constantFrom(null, true, false, '1', '],[', '\\"]', {}, { a: [1, 2] }, [], [1, 2]);
const coordinate = fc.oneof({ weight: 60, arbitrary: number }, { weight: 1, arbitrary: other });
const polygon = fc.oneof(
  { weight: 12, arbitrary: fc.array(coordinate, { minLength: 6, maxLength: 24 }) },
  { weight: 1, arbitrary: fc.array(coordinate, { maxLength: 7 }) },
  { weight: 1, arbitrary: fc.oneof(other, number) },
);
const segmentation = fc.oneof(
  { weight: 10, arbitrary: fc.array(polygon, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 5, 'x', { counts: [1, 2, 3], size: [4, 5] }) },
);

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('polygons of a COCO file', () => {
  it('are bad by the definition, however the bytes arrive and are spaced', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(segmentation, { maxLength: 8 }),
        fc.constantFrom(undefined, 1, '\t'),
        fc.integer({ min: 1, max: 40 }),
        async (segmentations, indent, piece) => {
          const annotations = segmentations.map((own, at) => ({ id: at, segmentation: own }));
          const text = JSON.stringify({ images: [], annotations, categories: [] }, null, indent);
          const { badPolygons } = await inspectCoco(cutSource(bytesOf(text), [piece]));
          const expected = annotations.filter(one => isBad(one.segmentation));
          expect(badPolygons).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['[[1,2,3,4,5,6]]', '[[1]]', [0]],
    ['[[1]]', '[[1,2,3,4,5,6]]', []],
    ['[[1]]', '7', []],
    ['7', '[[1]]', [0]],
  ])('are those of the last of repeated keys: %s, then %s', async (first, last, bad) => {
    const text = `{"annotations": [{"id": 0, "segmentation": ${first}, "segmentation": ${last}}, {"id": 1}]}`;
    const { badPolygons } = await inspectCoco(cutSource(bytesOf(text), [7]));
    expect(badPolygons).toEqual(bad);
  });
});

describe('files that images name', () => {
  it('are given with the id as it is written', async () => {
    const images =
      '[{"id": 1, "file_name": "a.jpg"}, {"id": "1", "file_name": "b.jpg"}, {"id": 2}]';
    const { fileNames } = await inspectCoco(cutSource(bytesOf(`{"images": ${images}}`), [5]));
    expect(fileNames).toEqual([
      { id: 1, name: 'a.jpg' },
      { id: '1', name: 'b.jpg' },
    ]);
  });
});
