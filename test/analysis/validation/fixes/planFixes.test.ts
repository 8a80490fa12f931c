import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../../../src/analysis/validation/fixes/applyFixes.ts';
import { planFixes } from '../../../../src/analysis/validation/fixes/planFixes.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';

async function fixed(text: string, chunkBytes = 1 << 20) {
  const source = chunkedSource(text, chunkBytes);
  const { edits, fixes } = await planFixes(source, 5, {});
  const parts: Uint8Array[] = [];
  for await (const part of applyFixes(source, edits)) parts.push(part);
  return { fixes, text: new TextDecoder().decode(Buffer.concat(parts)) };
}

const box = (id: unknown, more: object = {}) => ({
  id,
  image_id: 1,
  category_id: 2,
  bbox: [1, 2, 3, 4],
  area: 12,
  iscrowd: 0,
  ...more,
});

const file = (annotations: readonly object[], more: object = {}) => ({
  images: [{ id: 1, file_name: 'é.jpg', width: 10, height: 20 }],
  annotations,
  categories: [{ id: 2, name: 'a' }],
  ...more,
});

async function result(document: object) {
  const { fixes, text } = await fixed(JSON.stringify(document));
  return { document: JSON.parse(text) as ReturnType<typeof file>, fixes };
}

describe('what is safe to fix', () => {
  it('takes out what equals an earlier record in all but its id', async () => {
    const other = box(3, { bbox: [1, 2, 3, 5] });
    const { document, fixes } = await result(file([box(1), box(2), other, box(1)]));
    expect(document).toEqual(file([box(1), other]));
    expect(fixes).toEqual([
      {
        code: 'record-repeated',
        count: 2,
        records: [
          { annotation: 2, image: 1 },
          { annotation: 1, image: 1 },
        ],
      },
    ]);
  });

  it('a repeated box with another polygon, and a box of two classes, stay', async () => {
    const document = file([
      box(1, { segmentation: [[1, 1, 2, 2, 3, 3]] }),
      box(2, { segmentation: [[1, 1, 2, 2, 3, 4]] }),
      box(3, { category_id: 5 }),
    ]);
    expect(await result(document)).toEqual({ document, fixes: [] });
  });

  it('images and classes are repeated only where their ids are, too', async () => {
    const [image] = file([]).images;
    const images = [image!, { ...image!, id: 2 }, { ...image! }];
    const categories = [...file([]).categories, ...file([]).categories];
    const { document } = await result(file([box(1)], { images, categories }));
    expect(document).toEqual(file([box(1)], { images: images.slice(0, 2) }));
  });

  it('gives later annotations of one id new ones, beyond all others', async () => {
    const different = box(1, { bbox: [9, 9, 1, 1] });
    const { document, fixes } = await result(
      file([box(1), different, box(7, { bbox: [0, 0, 1, 1] })]),
    );
    expect(document.annotations.map(one => (one as { id: number }).id)).toEqual([1, 8, 7]);
    expect(fixes).toMatchObject([{ code: 'annotation-id-repeated', count: 1 }]);
  });

  it('writes numbers in place of texts, with their digits', async () => {
    const text = JSON.stringify(
      file([box(1, { bbox: ['1.50', 2, '3e1', '4'], area: '12' })], {
        images: [{ id: 1, file_name: '7', width: '10', height: '20' }],
      }),
    );
    const { text: out, fixes } = await fixed(text);
    expect(out).toContain('"bbox":[1.50,2,3e1,4],"area":12');
    expect(out).toContain('"file_name":"7","width":10,"height":20');
    // A record counts once.
    expect(fixes).toMatchObject([{ code: 'number-as-text', count: 2 }]);
  });

  it.each([
    ['"0"', '0'],
    ['"1"', '1'],
    ['true', '1'],
    ['false', '0'],
    ['"no"', '"no"'],
    ['2', '2'],
    ['null', 'null'],
  ])('iscrowd %s becomes %s', async (written, expected) => {
    const text = JSON.stringify(file([box(1)])).replace('"iscrowd":0', `"iscrowd": ${written}`);
    expect((await fixed(text)).text).toBe(
      text.replace(`"iscrowd": ${written}`, `"iscrowd": ${expected}`),
    );
  });

  it('a reference of the other type leads to the one that is listed', async () => {
    const references = (image_id: unknown, category_id: unknown) =>
      box(1, { image_id, category_id });
    const { document, fixes } = await result(file([references('1', '2')]));
    expect(document.annotations).toEqual([references(1, 2)]);
    expect(fixes).toMatchObject([{ code: 'reference-of-other-type', count: 1 }]);
    const texts = { images: [{ id: '1' }], categories: [{ id: '2', name: 'a' }] };
    const turned = await result(file([references(1, 2)], texts));
    expect(turned.document.annotations).toEqual([references('1', '2')]);
  });

  it.each([
    ['nothing of that name is listed', '9', {}],
    ['the digits are not those of a number', '01', {}],
    ['it leads somewhere as it is', '1', { images: [{ id: 1 }, { id: '1' }] }],
  ])('but not where %s', async (_, image_id, more) => {
    const document = file([box(1, { image_id })], more);
    expect(await result(document)).toEqual({ document, fixes: [] });
  });

  it.each([
    ['unknown images', box(1, { image_id: 77 })],
    ['boxes that are no box', box(1, { bbox: [1, 2, -3, 4] })],
    ['a box of texts that are no numbers', box(1, { bbox: ['a', 2, 3, 4] })],
    ['no iscrowd', { id: 1, image_id: 1, category_id: 2, bbox: [1, 2, 3, 4] }],
  ])('leaves %s', async (_, record) => {
    const document = file([record]);
    expect(await result(document)).toEqual({ document, fixes: [] });
  });
});

describe('everything else stays byte for byte', () => {
  /** The annotations of ids 2 and 3 equal the first; the commas before them go, too. */
  const gone = [
    ',\r\n\t{"id":2,"image_id":1, "category_id":2,"bbox":[1,2,3,4],"note":"\\u00e9 é , ]"}',
    ',\n {"image_id":1,"id":3,"category_id":2,"bbox":[1,2,3,4],"note":"é é , ]"}',
  ];
  const kept = [
    '\uFEFF{ "info" : {"year":2020.50,"annotations":[{"id":1},{"id":1}]},\n  "annotations": [ \n{"id":1,"image_id":1, "category_id":2,"bbox":[1,2,3,4],"note":"\\u00e9 é , ]"} ',
    '  ,\n 7, [1,2]',
    ', 12345678901234567890 ],\n"images":[{"id":1}],"categories":[{"id":2}] } \n',
  ];
  const spaced = [kept[0], gone[0], kept[1], gone[1], kept[2]].join('');

  it.each([1, 2, 3, 7, 64, 1 << 20])('in chunks of %i bytes', async chunk => {
    const { text } = await fixed(spaced, chunk);
    // The decoder takes the mark.
    expect(text).toBe(kept.join('').slice(1));
  });

  it('whatever the layout: what a plain reader makes of it differs in the fixes alone', async () => {
    const record = fc.record({
      id: fc.integer({ min: 1, max: 6 }),
      image_id: fc.constantFrom(1, '1'),
      category_id: fc.constantFrom(2, 3),
      bbox: fc.constantFrom([1, 2, 3, 4], [1, 2, 3, '4'], [1, 2, 3]),
      note: fc.constantFrom('', ',', '}, {', 'é', '\\"'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { maxLength: 12 }),
        fc.constantFrom(0, 1, 3),
        fc.integer({ min: 1, max: 40 }),
        async (annotations, indent, chunk) => {
          const { text } = await fixed(JSON.stringify(file(annotations), null, indent), chunk);
          const out = JSON.parse(text) as ReturnType<typeof file>;
          const plain = annotations.map(one => JSON.stringify({ ...one, id: 0 }));
          const left = annotations.filter((_, at) => plain.indexOf(plain[at]!) === at);
          expect(out.annotations.map(one => ({ ...one, id: 0 }))).toEqual(
            left.map(one => ({
              ...one,
              id: 0,
              image_id: 1,
              bbox: one.bbox.length === 4 ? one.bbox.map(Number) : one.bbox,
            })),
          );
          const ids = out.annotations.map(one => (one as { id: number }).id);
          expect(new Set(ids).size).toBe(ids.length);
          expect({ ...out, annotations: [] }).toEqual(file([]));
        },
      ),
      { seed: 5, numRuns: 60 },
    );
  });
});
