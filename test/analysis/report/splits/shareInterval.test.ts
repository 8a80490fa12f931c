import { describe, expect, it } from 'vitest';
import { shareInterval } from '../../../../src/analysis/report/compare/splits/shareInterval.ts';

describe('the interval of a share', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is that of the table for %i of %i', (count, total, low, high) => {
    const found = shareInterval(count, total);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it('is none of nothing', () => {
    expect(shareInterval(0, 0)).toBeNull();
  });
});
