import fc from 'fast-check';
import { expect, test } from 'vitest';
import { englishNumber } from '../../src/words/englishNumber.ts';
import { ENGLISH, numberFormat } from '../../src/words/numberFormat.ts';

const STYLES = [
  {},
  { maximumFractionDigits: 0 },
  { maximumFractionDigits: 1 },
  { maximumFractionDigits: 2 },
  { maximumSignificantDigits: 2 },
  { maximumSignificantDigits: 3 },
  { style: 'percent', maximumFractionDigits: 0 },
  { style: 'percent', maximumFractionDigits: 1 },
  { style: 'unit', unit: 'byte', unitDisplay: 'long', maximumSignificantDigits: 3 },
  { style: 'unit', unit: 'kilobyte', unitDisplay: 'short', maximumSignificantDigits: 3 },
  { style: 'unit', unit: 'terabyte', unitDisplay: 'short', maximumSignificantDigits: 3 },
] as const;

/** Halves, carries, numbers that have no short decimal, the ends of what there is. */
const HARD = [
  0,
  -0,
  0.5,
  1.5,
  2.5,
  -0.5,
  0.05,
  0.15,
  0.25,
  0.35,
  1.005,
  0.995,
  9.995,
  99.95,
  999.5,
  999.9996,
  0.0005,
  0.00049999,
  1e21,
  1.5e21,
  1e-7,
  5e-324,
  1e300,
  0.1 + 0.2,
  1 / 3,
  123456789.125,
  2 ** 53,
  NaN,
  Infinity,
  -Infinity,
  0.045,
  0.145,
  1.45,
  14.5,
  0.999,
  0.9995,
];

test.each(STYLES)('numbers as Intl writes them: %o', style => {
  const intl = new Intl.NumberFormat('en', style);
  expect(HARD.map(value => englishNumber(value, style))).toEqual(
    HARD.map(value => intl.format(value)),
  );
  const written = fc.oneof(
    fc.double(),
    fc.double({ min: -2000, max: 2000 }),
    fc.integer(),
    // As people write them: many end with a half at some digit.
    fc
      .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 7 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`)),
  );
  fc.assert(
    fc.property(written, value => {
      expect(englishNumber(value, style)).toBe(intl.format(value));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('English in files is English on a page', () => {
  const page = numberFormat('en');
  for (const name of Object.keys(page) as (keyof typeof page)[])
    for (const value of [0, 0.0004, 0.02, 0.9996, 1, 7.25, 99.5, 1234.5, 5e6, 7.25e10])
      expect([name, value, ENGLISH[name](value)]).toEqual([name, value, page[name](value)]);
});
