import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CandidateRule,
  Fit,
} from '../../../../src/analysis/dynamic/candidates/CandidateRule.ts';
import { countCandidates } from '../../../../src/analysis/dynamic/candidates/countCandidates.ts';
import { PointGrids } from '../../../../src/analysis/dynamic/candidates/PointGrids.ts';
import { fitOnto } from '../../../../src/analysis/dynamic/candidates/fitOnto.ts';
import { finish } from '../../../../src/analysis/contract/steps/Steps.ts';
import { type Picture, shownFrom } from '../../../helpers/assignment/shownFrom.ts';

const INSIDE: CandidateRule = {
  fit: 'letterbox',
  region: { kind: 'inside', widened: null },
  strides: [8, 16, 32],
  offset: 0.5,
  mostPerBox: 10,
};

function counted(pictures: readonly Picture[], rule: Partial<CandidateRule> = {}, side = 64) {
  const asked = { rules: [{ ...INSIDE, ...rule }], side, categories: 3 } as const;
  const [counts] = finish(countCandidates(shownFrom(pictures), asked));
  return counts!;
}

/** Points, one by one, as the rule says it. */
function byDefinition(pictures: readonly Picture[], rule: CandidateRule, side: number) {
  const points = rule.strides.flatMap(stride => {
    const axis = Array.from(
      { length: Math.ceil(side / stride) },
      (_, i) => (i + rule.offset) * stride,
    );
    return axis.flatMap(y => axis.map(x => ({ x, y, stride })));
  });
  const sums = { candidates: 0, without: 0, claims: 0, positives: 0 };
  for (const { width, height, boxes } of pictures) {
    const place = { scaleX: 1, scaleY: 1, left: 0, top: 0 };
    fitOnto(rule.fit, { width, height }, side, place);
    const held = new Set<number>();
    let claimed = 0;
    for (const [x, y, w, h] of boxes) {
      const left = x * place.scaleX + place.left;
      const top = y * place.scaleY + place.top;
      const right = left + w * place.scaleX;
      const bottom = top + h * place.scaleY;
      const inside = points.map(point => {
        const { region } = rule;
        const near = (at: number, low: number, high: number, strides: number) =>
          Math.abs(at - (low + high) / 2) < strides * point.stride;
        const within = (at: number, low: number, high: number) => {
          const middle = (low + high) / 2;
          const widened = region.kind === 'inside' ? region.widened : null;
          if (widened !== null && high - low < widened.below)
            return at > middle - widened.to / 2 && at < middle + widened.to / 2;
          return at > low && at < high;
        };
        const isInside = within(point.x, left, right) && within(point.y, top, bottom);
        if (region.kind === 'inside') return isInside;
        const isNear =
          near(point.x, left, right, region.strides) && near(point.y, top, bottom, region.strides);
        return isNear || (region.kind === 'inside-or-centre' && isInside);
      });
      const found = inside.filter(Boolean).length;
      inside.forEach((is, index) => is && held.add(index));
      sums.candidates += found;
      sums.without += Number(found === 0);
      claimed += Math.min(rule.mostPerBox, found);
    }
    sums.claims += claimed;
    // SimOTA fills up a box with candidates of others.
    const most = rule.borrows === true ? rule.mostPerBox * boxes.length : claimed;
    sums.positives += Math.min(most, held.size);
  }
  return sums;
}

describe('candidates', () => {
  it('are the points strictly inside a box', () => {
    // At ratio 1: points of stride 8 at 4, 12, 20, …; of 16 at 8, 24, …; of 32 at 16, 48.
    const found = counted([
      {
        width: 64,
        height: 64,
        boxes: [
          [5, 5, 16, 16],
          [5, 5, 6, 6],
          [4, 4, 8, 8],
        ],
      },
    ]);
    // 12 and 20 on both axes are 4; of stride 16 it is 8, of 32 it is 16. Then (8, 8) of stride 16; between 4 and 12 too.
    expect(found.candidates.count).toBe(4 + 1 + 1 + 1 + 1);
    expect(found.without.count).toBe(0);
    expect(found.levels).toEqual([
      { stride: 8, boxes: 1, only: 0 },
      { stride: 16, boxes: 3, only: 2 },
      { stride: 32, boxes: 1, only: 0 },
    ]);
    expect(found.pointsPerImage).toBe(64 + 16 + 4);
  });

  it('say which boxes hang on rounding', () => {
    // Both edges on points: inside by a hair are (4, 4), (4, 12), (12, 4), (12, 12) of stride 8.
    const found = counted([{ width: 64, height: 64, boxes: [[4, 4, 8, 8]] }]);
    expect(found.tiedBoxes).toBe(1);
    expect(found.candidates).toEqual({ count: 1, range: [1, 5] });
    expect(counted([{ width: 64, height: 64, boxes: [[4.01, 4.01, 7.98, 7.98]] }]).tiedBoxes).toBe(
      0,
    );
  });

  it('may be none: such a box is background whatever the weights', () => {
    const boxes = [[5, 5, 2, 2]] as const;
    expect(counted([{ width: 64, height: 64, boxes }]).without.count).toBe(1);
    // Widened to 16 about (6, 6): from −2 to 14 are 4 and 12, and 8.
    const widened = { below: 8, to: 16 };
    const found = counted([{ width: 64, height: 64, boxes }], {
      region: { kind: 'inside', widened },
    });
    expect(found.candidates.count).toBe(4 + 1);
  });

  it('no image has more positives than points in its boxes', () => {
    const boxes = [
      [5, 5, 16, 16],
      [5, 5, 16, 16],
      [5, 5, 16, 16],
    ] as const;
    const found = counted([{ width: 64, height: 64, boxes }]);
    expect(found.claimsAtMost.count).toBe(18);
    expect(found.positivesAtMost).toBe(6);
  });

  it('leave out images without a size, and say so', () => {
    const found = counted([
      { width: NaN, height: 64, boxes: [[5, 5, 16, 16]] },
      { width: 64, height: 64, boxes: [] },
    ]);
    expect(found).toMatchObject({ images: 2, imagesWithoutSize: 1, boxes: 0 });
  });

  it('are those of each release, however many are counted together', () => {
    const number = fc.double({ min: -5, max: 60, noNaN: true });
    const length = fc.double({ min: 0.1, max: 40, noNaN: true });
    const picture = fc.record({
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 90 }),
      boxes: fc.array(fc.tuple(number, number, length, length), { maxLength: 5 }),
    });
    const widened = (below: number) => ({ kind: 'inside', widened: { below, to: 16 } }) as const;
    const rules = [
      { ...INSIDE, region: widened(16) },
      { ...INSIDE, region: widened(8) },
      INSIDE,
    ] as const;
    fc.assert(
      fc.property(fc.array(picture, { maxLength: 3 }), pictures => {
        const shown = shownFrom(pictures);
        const together = finish(countCandidates(shown, { rules, side: 64, categories: 5 }));
        const apart = rules.flatMap(rule =>
          finish(countCandidates(shown, { rules: [rule], side: 64, categories: 5 })),
        );
        expect(together).toEqual(apart);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('are what the definition says, point by point', () => {
    const number = fc.double({ min: -5, max: 90, noNaN: true });
    const length = fc.double({ min: 0.1, max: 60, noNaN: true });
    const picture = fc.record({
      width: fc.integer({ min: 1, max: 120 }),
      height: fc.integer({ min: 1, max: 120 }),
      boxes: fc.array(fc.tuple(number, number, length, length), { maxLength: 5 }),
    });
    const rule = fc.record({
      fit: fc.constantFrom<Fit>('letterbox', 'corner-floor', 'corner-round', 'stretch'),
      region: fc.constantFrom<CandidateRule['region']>(
        { kind: 'inside', widened: null },
        { kind: 'inside', widened: { below: 8, to: 16 } },
        { kind: 'inside', widened: { below: 16, to: 16 } },
        { kind: 'centre', strides: 1.5 },
        { kind: 'inside-or-centre', strides: 2.5 },
        { kind: 'inside-or-centre', strides: 0.4 },
      ),
      strides: fc.constantFrom([8, 16, 32], [4, 8, 16, 32], [8, 16, 32, 64]),
      offset: fc.constantFrom(0, 0.5),
      mostPerBox: fc.constantFrom(1, 10, 13),
      borrows: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(picture, { maxLength: 3 }),
        rule,
        fc.constantFrom(32, 64, 100),
        (pictures, asked, side) => {
          const found = counted(pictures, asked, side);
          // What hangs on the last bit is not compared.
          fc.pre(found.tiedBoxes === 0);
          expect({
            candidates: found.candidates.count,
            without: found.without.count,
            claims: found.claimsAtMost.count,
            positives: found.positivesAtMost,
          }).toEqual(byDefinition(pictures, asked, side));
        },
      ),
      { seed: 17, numRuns: 450 },
    );
  });
});

describe('the list of a box’s candidates', () => {
  it('has each once and in order, as many as were counted', () => {
    const edge = fc.double({ min: -10, max: 70, noNaN: true });
    const regions = fc.constantFrom<CandidateRule['region']>(
      { kind: 'inside', widened: null },
      { kind: 'centre', strides: 1.5 },
      { kind: 'inside-or-centre', strides: 2.5 },
      { kind: 'inside-or-centre', strides: 0.4 },
    );
    const box = fc.tuple(edge, edge, edge, edge);
    fc.assert(
      fc.property(regions, box, (region, [left, top, width, height]) => {
        const grids = new PointGrids({ ...INSIDE, region }, 64);
        const taken = grids.take(left, top, left + Math.abs(width), top + Math.abs(height));
        const room = new Int32Array(grids.points);
        const listed = [...room.subarray(0, grids.list(room))];
        expect(listed).toEqual([...new Set(listed)].toSorted((a, b) => a - b));
        grids.clearMarks();
        expect([listed.length, grids.mark()]).toEqual([taken, taken]);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('the input', () => {
  const placed = (fit: Fit, width: number, height: number) => {
    const place = { scaleX: 0, scaleY: 0, left: 0, top: 0 };
    fitOnto(fit, { width, height }, 640, place);
    return place;
  };

  it('is letterboxed as Ultralytics does', () => {
    // 500 × 333: ratio 1.28, 640 × ⌈426.24⌉ = 427; (640 − 427) / 2 − .1 = 106.4.
    expect(placed('letterbox', 500, 333)).toEqual({
      scaleX: 1.28,
      scaleY: 427 / 333,
      left: 0,
      top: 106,
    });
  });

  it('is filled from the corner, or stretched', () => {
    expect(placed('corner-floor', 500, 333)).toEqual({
      scaleX: 1.28,
      scaleY: 1.28,
      left: 0,
      top: 0,
    });
    expect(placed('corner-round', 500, 333)).toEqual({
      scaleX: 1.28,
      scaleY: 426 / 333,
      left: 0,
      top: 0,
    });
    expect(placed('stretch', 500, 320)).toEqual({ scaleX: 1.28, scaleY: 2, left: 0, top: 0 });
  });
});
