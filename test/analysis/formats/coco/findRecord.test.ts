import { describe, expect, it } from 'vitest';
import { findRecord } from '../../../../src/analysis/formats/coco/findRecord.ts';
import type { RecordName } from '../../../../src/analysis/formats/RecordPlace.ts';
import { chunkedSource } from '../../../helpers/annotations/chunkedSource.ts';

const TEXT = `{
  "info": {"id": 7, "annotations": [{"id": 918}]},
  "categories": [{"id": 1, "name": "Hühner 🐔"}],\r
  "images": [{"id": 7, "file_name": "é.jpg"}, {"file_name": "b.jpg", "id": "seven"}],
  "annotations": [
    {"id": 917, "bbox": [1, 2, 3, 4], "segmentation": {"id": 918}}, {"note": "🐔🐔", "id": 918, "bbox": [0, 0, 5, 5]},
    {"id": 918}, {"id": 12345678901234567890}, [1], {"id": 3, "id": 4}
  ]
}`;

/** The text of a record by line and column, as an editor selects it. */
async function selected(name: RecordName, text = TEXT, chunkBytes = 1 << 20) {
  const place = await findRecord(chunkedSource(text, chunkBytes), name);
  if (place === null) return null;
  const line = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)[place.start.line]!;
  expect(place.end.line).toBe(place.start.line);
  return line.slice(place.start.character, place.end.character);
}

describe('finding a record', () => {
  it.each([
    [
      { section: 'annotations', id: 917 },
      '{"id": 917, "bbox": [1, 2, 3, 4], "segmentation": {"id": 918}}',
    ],
    [{ section: 'annotations', id: 918 }, '{"note": "🐔🐔", "id": 918, "bbox": [0, 0, 5, 5]}'],
    [{ section: 'annotations', id: '12345678901234567890' }, '{"id": 12345678901234567890}'],
    [{ section: 'annotations', id: 4 }, '{"id": 3, "id": 4}'],
    [{ section: 'images', id: 7 }, '{"id": 7, "file_name": "é.jpg"}'],
    [{ section: 'images', id: 'seven' }, '{"file_name": "b.jpg", "id": "seven"}'],
    [{ section: 'categories', id: 1 }, '{"id": 1, "name": "Hühner 🐔"}'],
  ] as const)('selects %j', async (name, expected) => {
    expect(await selected(name)).toBe(expected);
  });

  it('finds the same place whatever the chunks are', async () => {
    for (let bytes = 1; bytes < 40; bytes++)
      expect(await selected({ section: 'annotations', id: 918 }, TEXT, bytes)).toContain('🐔🐔');
  });

  it('counts lines as editors do, whatever ends them, and no byte order mark', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const mark of ['', '\ufeff']) {
        const text = mark + TEXT.replaceAll(/\r?\n/g, end);
        expect(await selected({ section: 'images', id: 7 }, text)).toContain('é.jpg');
        const oneLine = mark + TEXT.replaceAll(/\s*\r?\n/g, ' ');
        expect(await selected({ section: 'images', id: 'seven' }, oneLine)).toContain('b.jpg');
      }
  });

  it('gives the bytes of the record', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    const place = await findRecord(chunkedSource(TEXT), { section: 'annotations', id: 918 });
    const found = new TextDecoder().decode(bytes.subarray(place!.start.byte, place!.end.byte));
    expect(JSON.parse(found)).toEqual({ note: '🐔🐔', id: 918, bbox: [0, 0, 5, 5] });
  });

  it.each([
    [{ section: 'annotations', id: 3 }, TEXT],
    [{ section: 'annotations', id: '917' }, TEXT],
    [{ section: 'images', id: 917 }, TEXT],
    [{ section: 'annotations', id: 918 }, '[{"id": 918}]'],
    [{ section: 'annotations', id: 918 }, '{"annotations": [{"id": 1},, {"id": 918}]}'],
    [{ section: 'annotations', id: 918 }, ''],
  ] as const)('finds no %j where there is none', async (name, text) => {
    expect(await selected(name, text)).toBeNull();
  });
});
