import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptRows } from '../../../../src/analysis/formats/yolo/labels/keptRows.ts';
import { parseRows } from '../../../../src/analysis/formats/yolo/labels/parseRows.ts';
import { RawRows } from '../../../../src/analysis/formats/yolo/labels/RawRows.ts';
import { growth } from '../../../helpers/growth.ts';

interface Fixture {
  readonly classes: number;
  readonly files: readonly {
    readonly base64: string;
    readonly keyPoints: number;
    readonly kept: readonly (readonly number[])[] | null;
  }[];
}

const file = path.join(import.meta.dirname, '../../../fixtures/yolo/labels.json');
const fixture = JSON.parse(fs.readFileSync(file, 'utf8')) as Fixture;
const cases = fixture.files.map(({ base64, ...wanted }) => {
  const bytes = Buffer.from(base64, 'base64');
  return { ...wanted, bytes, text: bytes.toString('latin1').slice(0, 60) };
});

/** In the order of their numbers, as the loader hands them over where it has left some out. */
function inOrder(rows: readonly (readonly number[])[]) {
  return rows.toSorted((one, other) => {
    const column = one.findIndex((value, index) => value !== other[index]);
    return column < 0 ? 0 : (one[column] as number) - (other[column] as number);
  });
}

function keptOf(bytes: Uint8Array, keyPoints = 0) {
  const rows = new RawRows();
  if (!parseRows(bytes, rows)) return 'no text';
  return keptRows(rows, keyPoints);
}

const textual = (text: string) => new TextEncoder().encode(text);

describe('keptRows', () => {
  it.each(cases)('keeps of $text what Ultralytics keeps', ({ bytes, keyPoints, kept }) => {
    const found = keptOf(bytes, keyPoints);
    if (typeof found === 'string' || 'refusedAt' in found) return expect(kept).toBeNull();
    const rows = Array.from(found.lines, (_, row) => [
      ...found.values.subarray(5 * row, 5 * row + 5),
    ]);
    // The number of classes is asked for later.
    if (rows.some(([name]) => (name as number) >= fixture.classes)) return expect(kept).toBeNull();
    return expect(inOrder(rows)).toEqual(inOrder(kept ?? []));
  });

  it('says which line is to blame', () => {
    expect(keptOf(textual('0 .5 .5 .1 .1\n\n1 .5 .5 2 .1\n'))).toEqual({ refusedAt: 3 });
    expect(keptOf(textual('0 .1 .1 .5 .1 .5 .5\r\n1 .5 .5 .1 .1\r\n'))).toEqual({ refusedAt: 2 });
  });

  it.each([2, 40])('names the lines of rows that repeat another, among %i', count => {
    const different = Array.from({ length: count }, (_, index) => `0 .5 .5 .1 ${index / 100}`);
    const found = keptOf(textual([...different, '', different[1]].join('\n')));
    expect(found).toMatchObject({ repeated: [count + 2] });
    expect(found).toHaveProperty('lines.length', count);
  });

  it('reads a megabyte of rows without comparing each with each', async () => {
    const read = (rows: number) => {
      const text = Array.from({ length: rows }, (_, i) => `0 .5 .5 .1 ${i / rows}`).join('\n');
      expect(keptOf(textual(text))).toHaveProperty('lines.length', rows);
    };
    expect(await growth(read, { from: 5000, to: 40_000 })).toBeLessThan(24);
  });
});
