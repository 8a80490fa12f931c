import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxProblem } from '../../../src/analysis/dataset/builder/boxProblem.ts';
import { isOrdinary } from '../../../src/analysis/dataset/builder/isOrdinary.ts';
import { plausibleArea } from '../../../src/analysis/dataset/plausibleArea.ts';

/** Values around every bound, and those that no comparison holds for. */
const side = fc.oneof(
  fc.constantFrom(NaN, Infinity, -Infinity, -2, -1.01, -1, -0.5, 0, 0.5, 1, 50, 99, 100, 101, 102),
  fc.double({ min: -5, max: 110 }),
);
const area = fc.oneof(
  fc.constantFrom(NaN, Infinity, -1, 0, 1, 25, 10_000, 10_711.05, 10_712),
  fc.double({ min: -1, max: 12_000 }),
);

test('a box is sound where neither the box nor its area has a problem, and the image has a size', () => {
  let sound = 0;
  fc.assert(
    fc.property(
      fc.tuple(side, side, side, side),
      area,
      fc.constantFrom(100, 50.5, NaN),
      (box, given, size) => {
        const boxes = Float64Array.from(box);
        const found = isOrdinary({ boxes, area: Float64Array.of(given) }, 0, size, size);
        const [, , w, h] = box;
        const finite = box.every(value => Number.isFinite(value));
        const believed = !Number.isNaN(plausibleArea(given, w, h));
        const fits = finite && boxProblem(boxes, 0, size, size) === null;
        expect(found).toBe(fits && believed && !Number.isNaN(size));
        sound += Number(found);
      },
    ),
    { seed: 20261126, numRuns: 20_000 },
  );
  expect(sound).toBeGreaterThan(50);
});
