import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../../../webview/charts/kit/table/rowKeys.ts';
import { holds, MOST_WHOLE, rowWindow } from '../../../../webview/charts/kit/table/rowWindow.ts';
import { sortedOrder } from '../../../../webview/charts/kit/table/sortedOrder.ts';
import { matching } from '../../../../webview/charts/kit/table/tableSearch.ts';

describe('the rows of a table that are there', () => {
  const seen = { top: 0, height: 400, rowHeight: 20 };

  it('are all of a few, and of many those in sight with some to spare', () => {
    expect(rowWindow(MOST_WHOLE, { ...seen, top: 9000 })).toEqual({ from: 0, to: MOST_WHOLE });
    expect(rowWindow(13_000, seen)).toEqual({ from: 0, to: 41 });
    expect(rowWindow(13_000, { ...seen, top: 20_000 })).toEqual({ from: 980, to: 1041 });
    expect(rowWindow(13_000, { ...seen, top: 1e9 })).toEqual({ from: 12_979, to: 13_000 });
  });

  it('change before one in sight is missing, and not with every pixel', () => {
    const held = rowWindow(13_000, { ...seen, top: 20_000 });
    expect(holds(held, 13_000, { ...seen, top: 20_100 })).toBe(true);
    expect(holds(held, 13_000, { ...seen, top: 20_400 })).toBe(false);
    expect(holds(held, 13_000, { ...seen, top: 19_000 })).toBe(false);
  });

  it('are reached by keys, as far as there are any', () => {
    expect(placeAfter('ArrowDown', 3, 100)).toBe(4);
    expect(placeAfter('ArrowUp', 0, 100)).toBe(0);
    expect(placeAfter('PageDown', 95, 100)).toBe(99);
    expect(placeAfter('End', 0, 100)).toBe(99);
    expect(placeAfter('a', 0, 100)).toBeNull();
  });

  it('are found by a part of their name, in the order of the table', () => {
    const names = ['Gull', 'seagull', 'boat'];
    const found = (query: string) => matching([2, 1, 0], index => names[index] ?? '', query);
    expect(found('GULL')).toEqual([1, 0]);
    expect(found('')).toEqual([2, 1, 0]);
  });
});

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
