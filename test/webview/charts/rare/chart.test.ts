import { describe, expect, it } from 'vitest';
import { rareChart } from '../../../../webview/charts/rare/chart.ts';
import { rowsOf } from '../classRows.ts';
import { WORDING } from '../../wording.ts';

describe('the chart of images per class', () => {
  const { table } = rareChart(rowsOf(120, 7, 5, 1, 0), WORDING);

  it('counts the classes on at most so many images, up to all of them', () => {
    expect(table.rows.map(row => row.slice(0, 2))).toEqual([
      ['at most 0', 1],
      ['at most 1', 2],
      ['at most 2', 2],
      ['at most 5', 3],
      ['at most 10', 4],
      ['at most 20', 4],
      ['at most 50', 4],
      ['at most 100', 4],
      ['at most 200', 5],
    ]);
    expect(table.rows.at(-1)?.[2]).toBe(1);
  });
});
