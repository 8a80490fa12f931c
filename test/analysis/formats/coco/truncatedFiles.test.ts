import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readCoco } from '../../../../src/analysis/formats/coco/readCoco.ts';
import type { ByteSource } from '../../../../src/analysis/contract/sources/ByteSource.ts';
import { asFailure } from '../../../../src/analysis/contract/failures/Failure.ts';
import { fileSource } from '../../../../src/platform/node/files/fileSource.ts';
import { memorySource } from '../../../../src/platform/node/files/memorySource.ts';
import { cutSource } from '../../../helpers/annotations/cutSource.ts';
import { ENGINES } from '../../../helpers/assignment/engines.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'focal-lens-truncated-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** Records that the fast readers take, and some that they decline. */
const annotation = fc.record({
  id: fc.nat(99),
  image_id: fc.constantFrom(1, '1', null, 2 ** 60),
  bbox: fc.constantFrom([1, 2, 3, 4], [1.5, 2], ['@SUM(1)', 2, 3, 4], [1e-7, 2, 3, 4], null),
  segmentation: fc.constantFrom([], [[1, 2, 3, 4]], { counts: 'ab]}', size: [1, 2] }),
});

interface Cut {
  readonly bytes: Uint8Array;
  /** Annotations that end before the cut. */
  readonly whole: number;
}

const cut: fc.Arbitrary<Cut> = fc
  .tuple(
    fc.array(annotation, { minLength: 1, maxLength: 30 }),
    fc.constantFrom(',', ' ,\n '),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([annotations, comma, share]) => {
    const head = '{"images":[{"id":1,"width":9,"height":9}],"annotations":[';
    let text = head;
    const ends: number[] = [];
    for (const [i, record] of annotations.entries()) {
      text += (i > 0 ? comma : '') + JSON.stringify(record);
      ends.push(text.length);
    }
    const length = head.length + Math.floor(share * (text.length - head.length + 1));
    return {
      bytes: new TextEncoder().encode(text.slice(0, length)),
      whole: ends.filter(end => end <= length).length,
    };
  });

const onDisk = (bytes: Uint8Array): Promise<ByteSource> => {
  const file = path.join(folder, 'train.json');
  fs.writeFileSync(file, bytes);
  return fileSource(file);
};

const WAYS = ['chunks', 'memory', 'file', 'gzip'] as const;

async function sourceOf(
  way: (typeof WAYS)[number],
  bytes: Uint8Array,
  sizes: readonly number[],
): Promise<ByteSource> {
  switch (way) {
    case 'chunks':
      return cutSource(bytes, sizes);
    case 'memory':
      return memorySource('train.json', bytes);
    case 'file':
      return onDisk(bytes);
    case 'gzip':
      return onDisk(gzipSync(bytes));
  }
}

describe.each(ENGINES)('a file that ends in the middle, read in %s', (_, engine) => {
  test.each([false, true])(
    'has as many annotations as are whole, however its bytes arrive (strict: %s)',
    async strict => {
      const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(
          cut,
          sizes,
          fc.constantFrom(...WAYS),
          async ({ bytes, whole }, at, way) => {
            const source = await sourceOf(way, bytes, at);
            const failure = await readCoco(source, { engine, strict }).catch(asFailure);
            expect(failure).toMatchObject({ code: 'json-truncated', annotationsRead: whole });
          },
        ),
        { seed: 17, numRuns: 200 },
      );
    },
  );

  test('is results where results come before the mistake that only a strict reading sees', async () => {
    const text = '[{"image_id":1,"score":0.5},{"image_id":2,"x":01}]';
    const codes = new Set<string>();
    for (let size = 1; size <= text.length; size++) {
      const source = cutSource(new TextEncoder().encode(text), [size]);
      codes.add(
        ((await readCoco(source, { engine, strict: true }).catch(asFailure)) as { code: string })
          .code,
      );
    }
    expect([...codes]).toEqual(['results-not-ground-truth']);
  });
});
