import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/analysis/contract/steps/Steps.ts';
import { kMeansShapes } from '../../../src/analysis/anchorAdvice/kMeansShapes.ts';
import { seededRandom } from '../../../src/analysis/geometry/seededRandom.ts';

describe('k-means of box shapes', () => {
  it('finds three groups that are far apart, small to large', () => {
    const boxes = [
      { width: 10, height: 20, weight: 50 },
      { width: 100, height: 100, weight: 3 },
      { width: 300, height: 90, weight: 8 },
    ];
    const { shapes, meanIou } = finish(kMeansShapes(boxes, 3, seededRandom(7)));
    expect(shapes).toEqual(boxes.map(({ width, height }) => ({ width, height })));
    expect(meanIou).toBeCloseTo(1, 12);
  });

  it('weighs shapes by their boxes', () => {
    const boxes = [
      { width: 10, height: 10, weight: 9 },
      { width: 20, height: 10, weight: 1 },
    ];
    const { shapes } = finish(kMeansShapes(boxes, 1, seededRandom(7)));
    expect(shapes).toEqual([{ width: 11, height: 10 }]);
  });

  it('covers boxes no worse with more shapes than with one, and never beyond 1', () => {
    const side = fc.integer({ min: 1, max: 500 });
    const shape = fc.record({ width: side, height: side, weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 30 }), boxes => {
        const one = finish(kMeansShapes(boxes, 1, seededRandom(1))).meanIou;
        const all = finish(kMeansShapes(boxes, boxes.length, seededRandom(1))).meanIou;
        expect(all).toBeGreaterThanOrEqual(one - 1e-9);
        expect(all).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { seed: 5, numRuns: 50 },
    );
  });
});
