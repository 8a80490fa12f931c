import { describe, expect, it } from 'vitest';
import { type DotChart, dotChart } from '../../../../webview/charts/kit/dotChart.ts';
import { THEME } from '../../plainTheme.ts';
import { WORDING } from '../../wording.ts';

const ONE = { label: 'Boxes', values: [0, 12], color: '#00f', shape: 'circle' } as const;

function drawn(chart: Partial<DotChart>) {
  const all: DotChart = { labels: ['a', 'b'], series: [ONE], titles: ['class', 'boxes'], ...chart };
  return dotChart(all, THEME, WORDING.format);
}

describe('a chart of dots', () => {
  it('has no dot for a count of zero, and says it all the same', () => {
    const chart = drawn({});
    expect(chart.data.datasets[0]?.data).toEqual([
      { x: 'a', y: null },
      { x: 'b', y: 12 },
    ]);
    const label = chart.options?.plugins?.tooltip?.callbacks?.label as (item: unknown) => string;
    expect(label({ dataset: { label: 'Boxes' }, raw: { x: 'a', y: null } })).toBe('Boxes: 0');
  });

  it('has titles on both axes, whichever way it lies', () => {
    expect(drawn({}).options?.scales).toMatchObject({
      x: { type: 'category', title: { text: 'class' } },
      y: { type: 'logarithmic', title: { text: 'boxes' } },
    });
    expect(drawn({ horizontal: true }).options?.scales).toMatchObject({
      x: { type: 'logarithmic', title: { text: 'boxes' } },
      y: { type: 'category', title: { text: 'class' } },
    });
  });
});
