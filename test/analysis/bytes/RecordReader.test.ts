import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordLayout } from '../../../src/analysis/bytes/records/RecordLayout.ts';
import { fillWithRubbish } from '../../helpers/assignment/dirtyMemory.ts';
import { ENGINES } from '../../helpers/assignment/engines.ts';
import { recordAt } from '../../helpers/annotations/recordAt.ts';

const LAYOUT: RecordLayout = {
  slots: 7,
  fields: [
    { name: 'id', kind: 'id', slot: 0 },
    { name: 'area', kind: 'number', slot: 1 },
    { name: 'bbox', kind: 'four', slot: 2 },
  ],
};

let newEngine = ENGINES[0]![1];

/** Records of the objects in the text, one after the other; null for one that is declined. */
function records(...objects: string[]): (number[] | null)[] {
  let last: number[] = [];
  const engine = newEngine();
  const { window } = engine;
  const reader = engine.reader(LAYOUT, columns => (last = recordAt(columns, LAYOUT, 0)));
  return objects.map(object => {
    window.fill(new TextEncoder().encode(object), 0);
    return reader.read(window, window.start) === window.end ? last : null;
  });
}

const NONE = Number.NaN;

describe.each(ENGINES)('RecordReader in %s', (_, given) => {
  beforeAll(() => {
    newEngine = given;
  });

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
    '{"id": 1, "x": [1, 2}}',
    '{"id": 1, "x": {"a": [}]}',
    '{"id": 1, "x": [1, 2',
    '{"id": 1, "x": "',
    '{"id": 1',
  ])('declines %s', object => expect(records(object)).toEqual([null]));

  test('declines what looks like a number and is none, of any length', () => {
    const all = '123456789012345678';
    const lengths = Array.from(all, (last, i) => all.slice(0, i) + last);
    const broken = lengths.flatMap(digits => [
      `${digits}.`,
      `.${digits}`,
      `-.${digits}`,
      `0${digits}`,
      `0${digits}.25`,
      `${digits}..5`,
      `${digits}.5.`,
      `1.${digits}.5`,
      `1.${digits}e1`,
      `1.${digits}x`,
      `${digits}-`,
      `${digits}e2`,
      `--${digits}`,
    ]);
    for (const number of broken)
      expect([number, ...records(`{"area": ${number}}`)]).toEqual([number, null]);
  });

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

  test('reads objects that follow each other in one go, up to the first it declines', () => {
    const text = '{"id": 1}, {"id": 2} ,\n{"id": 3, "area": 1e5}, {"id": 4}';
    const engine = newEngine();
    const seen: number[] = [];
    const reader = engine.reader(LAYOUT, ([ids], count) => seen.push(...ids!.subarray(0, count)));
    const { window } = engine;
    window.fill(new TextEncoder().encode(text), 0);
    expect(reader.read(window, window.start)).toBe(window.start + text.indexOf(' ,\n'));
    expect(seen).toEqual([1, 2]);
    expect(reader.read(window, window.start + text.indexOf('{"id": 3'))).toBe(-1);
    expect(seen).toEqual([1, 2]);
  });

  test('leaves nothing of an earlier record where an object says nothing, in any batch', () => {
    const [full, id, area] = ['{"bbox":[1,2,3,4],"area":5,"id":6}', '{"id":7}', '{"area":8}'];
    const texts = Array.from({ length: 500 }, () => [full, full, id, id, area, area]).flat();
    const engine = newEngine();
    const seen: number[][] = [];
    const reader = engine.reader(LAYOUT, (columns, count) => {
      for (let i = 0; i < count; i++) seen.push(recordAt(columns, LAYOUT, i));
    });
    const { window } = engine;
    window.fill(new TextEncoder().encode(texts.join(',')), 0);
    for (let p = window.start; p < window.end; p = reader.read(window, p) + 1);
    const none = [NONE, NONE, NONE, NONE, NONE];
    const six = [
      [6, 5, 1, 2, 3, 4, 4],
      [7, NONE, ...none],
      [NONE, 8, ...none],
    ];
    expect(seen).toHaveLength(texts.length);
    expect([...new Set(seen.map((record, i) => JSON.stringify([(i % 6) >> 1, record])))]).toEqual(
      six.map((record, i) => JSON.stringify([i, record])),
    );
  });

  test('leaves nothing of what it or another reader has read or declined before', () => {
    const other: RecordLayout = {
      slots: 3,
      fields: [
        { name: 'area', kind: 'number', slot: 0 },
        { name: 'id', kind: 'id', slot: 1 },
        { name: 'score', kind: 'number', slot: 2 },
      ],
    };
    const has = fc.record({ id: fc.boolean(), area: fc.boolean(), bbox: fc.boolean() });
    const call = fc.record({
      isOther: fc.boolean(),
      all: fc.array(fc.oneof(has, fc.constant({ id: true, area: false, bbox: false })), {
        maxLength: 9,
      }),
      isCut: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(call, { maxLength: 12 }), calls => {
        const engine = newEngine();
        const { window } = engine;
        const seen: number[][] = [];
        const readers = [LAYOUT, other].map(layout =>
          engine.reader(layout, (columns, count) => {
            for (let i = 0; i < count; i++) seen.push(recordAt(columns, layout, i));
          }),
        );
        const expected: number[][] = [];
        for (const [n, { isOther, all, isCut }] of calls.entries()) {
          const texts = all.map(({ id, area, bbox }) => {
            const sides = bbox && !isOther ? [n, n, n, n, 4] : [NONE, NONE, NONE, NONE, NONE];
            const [ofId, ofArea] = [id ? n : NONE, area ? n : NONE];
            expected.push(isOther ? [ofArea, ofId, NONE] : [ofId, ofArea, ...sides]);
            return JSON.stringify({
              ...(id && { id: n }),
              ...(area && { area: n }),
              ...(bbox && { bbox: [n, n, n, n] }),
            });
          });
          if (isCut) texts.push('{"area": 7, "bbox": [7, 7, 7, 7], "score": 7, "id": "7"}');
          window.fill(new TextEncoder().encode(texts.join(',')), 0);
          readers[Number(isOther)]!.read(window, window.start);
        }
        expect(seen).toEqual(expected);
      }),
      { seed: 20261202, numRuns: 500 },
    );
  });

  test('gives the double that Number gives, or declines', () => {
    const digits = (least: number, most: number) =>
      fc
        .array(fc.nat(9), { minLength: least, maxLength: most })
        .map(list => list.join('').replace(/^0+(?=.)/, ''));
    const number = fc
      .tuple(fc.boolean(), digits(1, 9), fc.oneof(digits(1, 6), digits(7, 22)), fc.boolean())
      .map(
        ([negative, whole, part, isWhole]) =>
          `${negative ? '-' : ''}${whole}${isWhole ? '' : `.${part}`}`,
      );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(number, fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map(String)), {
          minLength: 1,
          maxLength: 20,
        }),
        texts => {
          for (const [i, record] of records(...texts.map(text => `{"area": ${text}}`)).entries())
            if (record !== null)
              expect([texts[i], record[1]]).toEqual([texts[i], Number(texts[i])]);
        },
      ),
      { seed: 20261124, numRuns: 1000 },
    );
  });

  test('gives it also for numbers next to the middle of two doubles, and for doubles', () => {
    const number = fc
      .tuple(
        fc.bigInt({ min: 1n << 52n, max: (1n << 53n) - 1n }),
        fc.integer({ min: 1, max: 52 }),
        fc.constantFrom(0n, 1n),
        fc.bigInt({ min: -1n, max: 1n }),
        fc.integer({ min: 0, max: 2 }),
      )
      .map(([double, places, half, off, fewer]) => {
        const [above, below] = [2n * double + half, 1n << BigInt(places + 1)];
        const digits = Math.max(1, 18 - fewer - String(above / below).length);
        const scale = 10n ** BigInt(digits);
        const text = String((above * scale) / below + off).padStart(digits + 1, '0');
        return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
      });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 40 }), texts => {
        for (const [i, record] of records(...texts.map(text => `{"area": ${text}}`)).entries())
          if (record !== null) expect([texts[i], record[1]]).toEqual([texts[i], Number(texts[i])]);
      }),
      { seed: 20261202, numRuns: 1000 },
    );
  });

  test('does not decline the numbers of real files', () => {
    const texts = [
      '473.07',
      '12',
      '0',
      '0.5',
      '2913.1103999999987',
      '10456.799499999994',
      '702.1057499999998',
      '-3.25',
      '2283910545463.25',
      '866283.8174',
      '1422.90551519956',
      '3436144360.68328023',
    ];
    const found = records(...texts.map(text => `{"area": ${text}}`));
    expect(found.map(record => record?.[1])).toEqual(texts.map(Number));
  });
});

test('a reader in WebAssembly trusts nothing that lay in its memory before', () => {
  const engine = ENGINES[1]![1]();
  const { window } = engine;
  const memory = window.bytes.buffer;
  // Where the module's own data end, and how far one reader lies from the next.
  const [readers, bytes] = [0x1000, 0x2000];
  fillWithRubbish(memory, readers, memory.byteLength - readers);
  const read = (layout: RecordLayout, object: string) => {
    let last: number[] = [];
    const reader = engine.reader(layout, columns => (last = recordAt(columns, layout, 0)));
    window.fill(new TextEncoder().encode(object), 0);
    expect(reader.read(window, window.start)).toBe(window.end);
    return last;
  };
  const object = '{"id": 3, "area": 4, "bbox": [1, 2, 3, 4]}';
  expect(read(LAYOUT, object)).toEqual([3, 4, 1, 2, 3, 4, 4]);
  // What the first has learnt of that object, where the second one will lie.
  new Uint8Array(memory).copyWithin(readers + bytes, readers, readers + bytes);
  const other: RecordLayout = { slots: 1, fields: [{ name: 'area', kind: 'number', slot: 0 }] };
  expect(read(other, object)).toEqual([4]);
});
