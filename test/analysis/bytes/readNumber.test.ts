import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NUMBER, readNumber } from '../../../src/analysis/bytes/readNumber.ts';

const read = (text: string): number | null => {
  const bytes = new TextEncoder().encode(`${text},\0`);
  return readNumber(bytes, 0) === text.length ? (NUMBER[0] as number) : null;
};

describe('readNumber', () => {
  test('gives the double that Number gives, for every decimal of up to 30 digits it accepts', () => {
    let accepted = 0;
    const digits = fc.stringMatching(/^(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?$/);
    fc.assert(
      fc.property(digits, fc.boolean(), (plain, negative) => {
        const text = negative ? `-${plain}` : plain;
        const value = read(text);
        if (value === null) return;
        accepted++;
        expect(value).toBe(Number(text));
      }),
      { seed: 20260102, numRuns: 20_000 },
    );
    expect(accepted).toBeGreaterThan(10_000);
  });

  test('reads the shortest form of any double below a million, as writers print areas', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), value => {
        const read17 = read(String(value));
        expect(read17 ?? value).toBe(value);
      }),
      { seed: 20260103, numRuns: 20_000 },
    );
  });

  test.each(['2765.1486500000005', '531.8071000000001', '102.39', '0', '-0', '640', '0.10'])(
    'accepts %s without the slow path',
    text => expect(read(text)).toBe(Number(text)),
  );

  test.each(['', '-', '01', '1.', '.5', '1e3', '+1', '0x10', '1a', 'NaN', '9007199254740993'])(
    'leaves %j to the slow path',
    text => expect(read(text)).toBeNull(),
  );

  test('declines a number that the window cuts off', () => {
    expect(readNumber(new TextEncoder().encode('123\0'), 0)).toBe(-1);
  });
});
