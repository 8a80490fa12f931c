import { describe, expect, it } from 'vitest';
import { sortedOrder } from '../../../../webview/charts/kit/dataTable.ts';

describe('a table', () => {
  const rows = [
    ['b', 2],
    ['a10', null],
    ['a9', 7],
  ] as const;

  it('keeps its order until a header is pressed', () => {
    expect(sortedOrder(rows, null)).toEqual([0, 1, 2]);
  });

  it('sorts numbers by value and names in natural order, missing values last', () => {
    expect(sortedOrder(rows, { column: 1, descending: true })).toEqual([2, 0, 1]);
    expect(sortedOrder(rows, { column: 1, descending: false })).toEqual([0, 2, 1]);
    expect(sortedOrder(rows, { column: 0, descending: false })).toEqual([2, 1, 0]);
  });
});
