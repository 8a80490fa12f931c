import { describe, expect, it } from 'vitest';
import { perBoxChart } from '../../../../webview/charts/perBox/chart.ts';
import { WORDING } from '../../wording.ts';

describe('the chart of foreground anchors per box', () => {
  it('has the share of boxes up to the end of each bin; the open one has no end', () => {
    const { table } = perBoxChart({ edges: [0, 1, 2, 6], counts: [1, 2, 4, 1] }, WORDING);
    expect(table.rows).toEqual([
      ['at most 0', 1, 1 / 8],
      ['at most 1', 3, 3 / 8],
      ['at most 5', 7, 7 / 8],
    ]);
  });

  it('has nothing to draw without boxes', () => {
    expect(perBoxChart({ edges: [0, 1], counts: [0, 0] }, WORDING).table.rows).toEqual([]);
  });
});
