import { describe, expect, it } from 'vitest';
import { type BarChart, barChart } from '../../../../webview/charts/kit/barChart.ts';
import { solid } from '../../../../webview/charts/kit/fills.ts';
import { THEME } from '../../plainTheme.ts';
import { WORDING } from '../../wording.ts';

const ONE = { label: 'Boxes', values: [0, 0.25], fill: solid('#00f') };

function drawn(chart: Partial<BarChart>) {
  const all: BarChart = {
    labels: ['a', 'b'],
    series: [ONE],
    scale: 'counts',
    valueTitle: 'boxes',
    ...chart,
  };
  return barChart(all, THEME, WORDING.format);
}

describe('a bar chart', () => {
  it('says what its bars measure, along their axis', () => {
    const title = { display: true, text: 'boxes' };
    expect(drawn({}).options?.scales).toMatchObject({ y: { title } });
    expect(drawn({ horizontal: true }).options?.scales).toMatchObject({ x: { title } });
  });

  it('has a legend only if there are several series', () => {
    const legend = (series: BarChart['series']) => drawn({ series }).options?.plugins?.legend;
    expect(legend([ONE])?.display).toBe(false);
    expect(legend([ONE, ONE])?.display).toBe(true);
  });

  it.each([
    ['shares', 'Boxes: 25%'],
    ['fitted-shares', 'Boxes: 25%'],
    ['counts', 'Boxes: 0'],
  ] as const)('writes values on a scale of %s in the tooltip as %s', (scale, expected) => {
    const label = drawn({ scale }).options?.plugins?.tooltip?.callbacks?.label as (
      item: unknown,
    ) => string;
    expect(label({ dataset: { label: 'Boxes' }, raw: 0.25 })).toBe(expected);
  });

  it('has its values on the x axis if the bars are horizontal', () => {
    expect(drawn({ horizontal: true }).options).toMatchObject({
      indexAxis: 'y',
      scales: { x: { beginAtZero: true }, y: { ticks: { autoSkip: false } } },
    });
    expect(drawn({}).options).toMatchObject({
      indexAxis: 'x',
      scales: { y: { beginAtZero: true } },
    });
  });

  it('stacks on both axes', () => {
    expect(drawn({ stacked: true, scale: 'shares' }).options?.scales).toMatchObject({
      x: { stacked: true },
      y: { stacked: true },
    });
  });
});
