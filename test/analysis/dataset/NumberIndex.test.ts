import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberIndex } from '../../../src/analysis/dataset/builder/ids/NumberIndex.ts';

test('gives each number the index of its first sight, like a Map', () => {
  const number = fc.oneof(
    fc.integer({ min: -5, max: 3000 }),
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 6000, size: 'max' }), numbers => {
      const index = new NumberIndex();
      const expected = new Map<number, number>();
      for (const key of [...numbers, ...numbers]) {
        if (!expected.has(key)) expected.set(key, expected.size);
        expect(index.intern(key)).toBe(expected.get(key));
      }
      expect(index.size).toBe(expected.size);
      for (const [key, at] of expected) expect(index.at(at)).toBe(key + 0);
    }),
    { seed: 20260105, numRuns: 20, endOnFailure: true },
  );
});
