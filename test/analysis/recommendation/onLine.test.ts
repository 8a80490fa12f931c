import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onLine } from '../../../src/analysis/recommendation/onLine.ts';
import { pairBesideFixed } from '../../../src/analysis/recommendation/pairBesideFixed.ts';

const SURFACE = {
  gammas: [0, 1, 2],
  alphas: [0.1, 0.25, 0.5, 0.75],
  averagePrecision: [
    [0.2, 0.3, 0.4, 0.39],
    [0.3, 0.5, 0.8, 0.4],
    [0.4, 0.6, 0.603, 0.2],
  ],
};

describe('the best pair on one line', () => {
  test.each([
    [{ gamma: 0 }, { gamma: 0, alpha: 0.5, nearest: 0 }],
    [{ gamma: 1 }, { gamma: 1, alpha: 0.5, nearest: 1 }],
    ['the default within 1 % of the best', { gamma: 2 }, { gamma: 2, alpha: 0.25, nearest: 2 }],
    [{ alpha: 0.25 }, { gamma: 2, alpha: 0.25, nearest: 0.25 }],
    [{ alpha: 0.75 }, { gamma: 1, alpha: 0.75, nearest: 0.75 }],
    ['the nearest line', { gamma: 1.2 }, { gamma: 1.2, alpha: 0.5, nearest: 1 }],
    ['the lower of two lines', { gamma: 0.5 }, { gamma: 0.5, alpha: 0.5, nearest: 0 }],
    ['the last line', { gamma: 9 }, { gamma: 9, alpha: 0.25, nearest: 2 }],
  ])('is %j', (...given) => {
    const [expected, wanted] = given.toReversed() as [object, { alpha?: number; gamma?: number }];
    expect(onLine(SURFACE, wanted)).toEqual(expected);
  });

  test('is none without a value, with both, and without cells', () => {
    expect(onLine(SURFACE, {})).toBeNull();
    expect(onLine(SURFACE, { alpha: 0.5, gamma: 1 })).toBeNull();
    expect(onLine({ gammas: [], alphas: [], averagePrecision: [] }, { gamma: 2 })).toBeNull();
    expect(onLine({ ...SURFACE, averagePrecision: [] }, { gamma: 2 })).toBeNull();
  });

  const short = { gammas: [2, 2], alphas: [0.25, 0.25] } as const;
  const long = { gammas: [1, 2], alphas: [0.25, 0.5] } as const;
  test.each([
    ['short', { gamma: 0 }, { gamma: 0, alpha: 0.25, nearest: 0 }],
    ['short', { gamma: 1 }, { gamma: 1, alpha: 0.25, nearest: 1 }],
    ['short', { alpha: 0.75 }, { gamma: 2, alpha: 0.75, nearest: 0.75 }],
    ['long', { gamma: 0 }, { gamma: 0, alpha: 0.5, nearest: 0 }],
    ['long', { alpha: 0.1 }, { gamma: 2, alpha: 0.1, nearest: 0.1 }],
    ['long', { alpha: 0.25 }, { gamma: 2, alpha: 0.25, nearest: 0.25 }],
  ])('stays near the default where pairs do, in %s trainings: %j', (length, given, wanted) => {
    const steep = {
      ...SURFACE,
      averagePrecision: [
        [0.3, 0.4, 0.8, 0.9],
        [0.3, 0.5, 0.8, 0.9],
        [0.4, 0.6, 0.603, 0.2],
      ],
      chosenAmong: length === 'short' ? short : long,
    };
    expect(onLine(steep, given)).toEqual(wanted);
  });

  test('is next to the default where nothing tells the pairs apart', () => {
    const flat = { ...SURFACE, averagePrecision: SURFACE.gammas.map(() => [0, 0, 0, 0]) };
    expect(onLine(flat, { gamma: 1 })).toMatchObject({ alpha: 0.25 });
    expect(onLine(flat, { alpha: 0.5 })).toMatchObject({ gamma: 2 });
  });

  test('has the most AP of its line, or the default with 1 % less, on any surface', () => {
    const row = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), fc.nat(2), (rows, index) => {
        const gamma = SURFACE.gammas[index]!;
        const best = onLine({ ...SURFACE, averagePrecision: rows }, { gamma })!;
        const line = rows[index]!;
        const chosen = line[SURFACE.alphas.indexOf(best.alpha)]!;
        const isDefault = gamma === 2 && best.alpha === 0.25;
        expect(chosen).toBeGreaterThanOrEqual(Math.max(...line) * (isDefault ? 0.99 : 1));
      }),
      { seed: 3 },
    );
  });
});

test('a wanted pair stays where code fixes nothing, or just that, and without a surface', () => {
  const wanted = { alpha: 0.75, gamma: 1 };
  expect(pairBesideFixed(undefined, wanted, SURFACE)).toBe(wanted);
  expect(pairBesideFixed({ gamma: 1 }, wanted, SURFACE)).toBe(wanted);
  expect(pairBesideFixed({ gamma: 2 }, wanted, undefined)).toBe(wanted);
  expect(pairBesideFixed({ gamma: 0 }, wanted, SURFACE)).toEqual({ alpha: 0.5, gamma: 0 });
  expect(pairBesideFixed({ alpha: 0.25 }, wanted, SURFACE)).toEqual({ alpha: 0.25, gamma: 2 });
});
