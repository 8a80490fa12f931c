import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteWindow } from '../../../src/analysis/bytes/ByteWindow.ts';
import { PlainRecordReader } from '../../../src/analysis/bytes/PlainRecordReader.ts';
import type { RecordLayout } from '../../../src/analysis/bytes/RecordLayout.ts';

const LAYOUT: RecordLayout = {
  slots: 7,
  fields: [
    { name: 'id', kind: 'id', slot: 0 },
    { name: 'area', kind: 'number', slot: 1 },
    { name: 'bbox', kind: 'four', slot: 2 },
  ],
};

/** Records of the objects in the text, one after the other; null for one that is declined. */
function records(...objects: string[]): (number[] | null)[] {
  let last: number[] = [];
  const reader = new PlainRecordReader(
    LAYOUT,
    found => (last = Array.from(found.subarray(0, LAYOUT.slots))),
  );
  return objects.map(object => {
    const window = new ByteWindow();
    window.fill(new TextEncoder().encode(object), 0);
    return reader.read(window, 0) === object.length ? last : null;
  });
}

const NONE = Number.NaN;

describe('PlainRecordReader', () => {
  test('keeps the numbers of the layout and passes everything else', () => {
    const object = `{"segmentation": [[1,2,3.5],[4]], "name": "a\\"}", "ok": true, "none": null, "n": -1.5,
      "area": 12.5, "id" : 7 , "bbox": [1, 2.5,3 , 4], "rle": {"counts": "]}", "size": [1, 2]} }`;
    expect(records(object)).toEqual([[7, 12.5, 1, 2.5, 3, 4, 4]]);
  });

  test('notices when the next object has other keys, order or spacing', () => {
    expect(
      records(
        '{"id": 1, "area": 2}',
        '{"id": 3, "area": 4}',
        '{"area": 5, "id": 6}',
        '{"id":7,"area":8}',
        '{"id":   9, "area": 10}',
        '{"idx": 1, "area": 11}',
        '{"area":5}',
        '{"arex":6}',
        '{}',
        '{\n  "id": 12\n}',
      ),
    ).toEqual(
      [
        [1, 2],
        [3, 4],
        [6, 5],
        [7, 8],
        [9, 10],
        [NONE, 11],
        [NONE, 5],
        [NONE, NONE],
        [NONE, NONE],
        [12, NONE],
      ].map(([id, area]) => [id, area, NONE, NONE, NONE, NONE, NONE]),
    );
  });

  test.each([
    '{"id": "7"}',
    '{"id": 1234567890123456}',
    '{"area": null}',
    '{"area": 1e3}',
    '{"area": NaN}',
    '{"bbox": [1,2,3]}',
    '{"bbox": [1,2,3,4,5]}',
    '{"bbox": null}',
    '{"\\u0069d": 1}',
    '{"id": 1,}',
    '{"id": 1 "area": 2}',
    '{"id": 1, "x": nul}',
    '{"id": 1, "x": 01}',
    '{"id": 1, "x": [1, 2',
    '{"id": 1, "x": "',
    '{"id": 1',
  ])('declines %s', object => expect(records(object)).toEqual([null]));

  test('reads what JSON.parse reads', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
    const object = fc.record(
      {
        id: fc.nat(),
        area: number,
        bbox: fc.tuple(number, number, number, number),
        segmentation: fc.jsonValue(),
        other: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(object, { maxLength: 6 }), objects => {
        const texts = objects.map(value => JSON.stringify(value));
        for (const [i, record] of records(...texts).entries()) {
          if (record === null) continue;
          const {
            id = NONE,
            area = NONE,
            bbox,
          } = JSON.parse(texts[i] as string) as {
            id?: number;
            area?: number;
            bbox?: number[];
          };
          expect(record).toEqual([
            id,
            area,
            ...(bbox ?? [NONE, NONE, NONE, NONE]),
            bbox ? 4 : NONE,
          ]);
        }
      }),
      { seed: 20260104, numRuns: 500 },
    );
  });
});
