import { describe, expect, it } from 'vitest';
import { pilotChart } from '../../../webview/charts/pilot/chart.ts';
import { curvesOf } from '../../../webview/charts/pilot/curves.ts';
import { WORDING } from '../wording.ts';

const point = (gamma: number, seed: number, step: number, ap50: number) => ({
  gamma,
  alpha: 0.25,
  seed,
  step,
  ap50,
});

describe('learning curves of pilots', () => {
  it('are the mean over the seeds that are as far, by ascending step', () => {
    const [curve, ...others] = curvesOf([
      point(2, 0, 20, 0.4),
      point(2, 0, 10, 0.1),
      point(2, 1, 10, 0.3),
    ]);
    expect(others).toEqual([]);
    expect(curve).toEqual({
      gamma: 2,
      alpha: 0.25,
      points: [
        { step: 10, ap50: 0.2 },
        { step: 20, ap50: 0.4 },
      ],
    });
  });

  it('say which pair is ahead at the last step that two have', () => {
    const points = [
      point(2, 0, 10, 0.1),
      point(1, 0, 10, 0.3),
      point(2, 0, 20, 0.9),
      point(0.5, 0, 10, 0.2),
    ];
    const { finding, table } = pilotChart(points, WORDING);
    expect(finding).toBe('γ 1, α 0.25 is ahead at step 10, with AP50 0.300');
    expect(table.columns.map(({ title }) => title)).toEqual([
      'step',
      'γ 2, α 0.25',
      'γ 1, α 0.25',
      'γ 0.5, α 0.25',
    ]);
    expect(table.rows).toEqual([
      ['10', 0.1, 0.3, 0.2],
      ['20', 0.9, null, null],
    ]);
  });

  it('have nothing to draw before the first point', () => {
    const { finding, table } = pilotChart([], WORDING);
    expect(finding).toContain('Curves begin');
    expect(table.rows).toEqual([]);
  });
});
