import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SEGMENTATION_TRAIT,
  segmentationTrait,
  TRAIT,
} from '../../../../src/analysis/dataset/recordTraits.ts';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';
import { ENGINES } from '../../../helpers/assignment/engines.ts';

type Annotation = Readonly<Record<string, unknown>>;

const BOX = { image_id: 1, category_id: 1, bbox: [1, 2, 3, 4] };
const PLAIN = { area: 12, iscrowd: 0, segmentation: [[1, 2, 3, 4, 5, 6]] };

/** What Python says of a value after `json.load`. */
function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** The same byte from the parsed object, slowly. */
function traitsByDefinition({ ignore, area, iscrowd, segmentation }: Annotation): number {
  let traits = isTrue(ignore) ? TRAIT.ignore : 0;
  if (typeof area !== 'number') traits |= TRAIT.noArea;
  if (iscrowd === undefined) traits |= TRAIT.noCrowd;
  else if (typeof iscrowd !== 'number' && typeof iscrowd !== 'boolean')
    traits |= isTrue(iscrowd) ? TRAIT.crowdText : TRAIT.crowdNull;
  return traits | (segmentationByDefinition(segmentation) << 5);
}

function segmentationByDefinition(value: unknown): number {
  const trait = SEGMENTATION_TRAIT;
  if (value === undefined) return trait.absent;
  if (!Array.isArray(value))
    return typeof value === 'object' && value !== null
      ? 0
      : isTrue(value)
        ? trait.other
        : trait.empty;
  return listByDefinition(value);
}

function listByDefinition(list: readonly unknown[]): number {
  const trait = SEGMENTATION_TRAIT;
  if (list.length === 0) return trait.empty;
  const isShort = Array.isArray(list[0]) && list[0].length <= 4;
  // The first element that decides.
  for (const element of list) {
    if (typeof element === 'number') return trait.flat;
    if (!Array.isArray(element)) return trait.other;
    if (element.length >= 6 && element.length % 2 === 0) return isShort ? trait.shortFirst : 0;
  }
  return isShort ? trait.shortOnly : trait.noPolygon;
}

const number = fc.oneof(fc.integer({ min: -999, max: 9999 }), fc.constantFrom(0.5, -1.25, 3.125));
const polygon = fc.array(number, { maxLength: 40 });
const segmentation = fc.oneof(
  fc.array(polygon, { maxLength: 3 }),
  polygon,
  fc.array(fc.oneof(polygon, fc.constantFrom<unknown>('],[', {}, null, [[1, 2]], true)), {
    maxLength: 3,
  }),
  fc.constantFrom<unknown>(null, '', 'a', 0, 7, true, { counts: ']}"', size: [1, 2] }),
  fc.constantFrom<unknown>([[[1, 2, 3, 4, 5, 6]]], [[1, '2,,,', 3, 4, 5, 6]], [[1, [2, 3], 4]]),
);
const truth = fc.constantFrom<unknown>(0, 1, 2, true, false, null, '', '0', '1', [1]);
const annotation = fc
  .record(
    {
      area: fc.constantFrom<unknown>(0, 3.5, '7', null),
      iscrowd: truth,
      ignore: truth,
      segmentation,
    },
    { requiredKeys: [] },
  )
  .map(keys => ({ ...BOX, ...keys }));

describe.each(ENGINES)('What records have beside their box, read in %s', (_, engine) => {
  const traitsIn = async (annotations: readonly Annotation[], chunk?: number, space = 0) => {
    const text = JSON.stringify({ images: [{ id: 1 }], annotations, categories: [] }, null, space);
    const { records } = await readCoco(chunkedSource(text, chunk), { engine });
    return [...(records?.traits ?? [])];
  };

  test('is one byte, 0 for a record without anything to say', async () => {
    expect(await traitsIn([{ ...BOX, ...PLAIN }])).toEqual([0]);
  });

  test('is what the parsed records say, wherever the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(annotation, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(undefined, 1, 7, 64),
        fc.constantFrom(0, 2),
        async (annotations, chunk, space) => {
          expect(await traitsIn(annotations, chunk, space)).toEqual(
            annotations.map(traitsByDefinition),
          );
        },
      ),
      { seed: 5, numRuns: 120 },
    );
  });

  test('takes the last of a repeated key', async () => {
    const text = `{"images": [{"id": 1}], "annotations": [{"image_id": 1, "area": 1, "iscrowd": 0,
      "segmentation": [1, 2], "segmentation": [[1,2,3,4,5,6]]}, {"image_id": 1, "area": 1, "iscrowd": "1", "iscrowd": 0,
      "segmentation": [[1,2,3,4,5,6]], "segmentation": [[1]]}], "categories": []}`;
    const { records } = await readCoco(chunkedSource(text), { engine });
    expect([...(records?.traits ?? [])].map(segmentationTrait)).toEqual([
      0,
      SEGMENTATION_TRAIT.shortOnly,
    ]);
  });

  test('checks no more of a segmentation when a record is cut', async () => {
    const text = `{"images": [{"id": 1}], "annotations": [{"image_id": 1, "area": 1, "iscrowd": 0,
      "segmentation": [[1,2,3,4,5,]]}], "categories": []}`;
    for (const chunk of [1, 9, undefined])
      await expect(readCoco(chunkedSource(text, chunk), { engine })).resolves.toBeDefined();
  });

  test('counts ids and file names that are not there', async () => {
    const text = JSON.stringify({
      images: [{ id: 1, file_name: 'a.jpg' }, { id: 2 }],
      annotations: [BOX, { ...BOX, id: 4 }, { ...BOX, id: 'x' }, { ...BOX, id: 4 }],
      categories: [],
    });
    const { records } = await readCoco(chunkedSource(text), { engine });
    expect(records).toMatchObject({
      withoutId: 1,
      withoutFileName: 1,
      shared: { rows: [1, 3], last: [3, 3] },
    });
  });
});
