import { describe, expect, it } from 'vitest';
import type { DifficultyReport } from '../../../../src/analysis/report/DifficultyReport.ts';
import { reweighted } from '../../../../webview/charts/difficulty/reweighted.ts';
import { focalSetting } from '../../../../webview/losses/Setting.ts';

/** Bins around the logits −3, −1, 1 and 3. */
const EDGES = [-4, -2, 0, 2, 4];
const difficulty: DifficultyReport = {
  basis: 'simulated',
  negativesPerPositive: 1000,
  foreground: { edges: EDGES, shares: [0.1, 0.2, 0.4, 0.3] },
  background: { edges: EDGES, shares: [0.75, 0.2, 0.05, 0] },
};
const p = (logit: number) => 1 / (1 + Math.exp(-logit));

describe('re-weighting', () => {
  it('gives each logit the weight of its side: α (1 − p)^γ and (1 − α) p^γ', () => {
    const { logits, foreground, background } = reweighted(
      difficulty,
      focalSetting({ alpha: 0.25, gamma: 2 }),
    );
    expect(logits).toEqual([-3, -1, 1, 3]);
    logits.forEach((logit, bin) => {
      expect(foreground.weight[bin]).toBeCloseTo(0.25 * (1 - p(logit)) ** 2, 12);
      expect(background.weight[bin]).toBeCloseTo(0.75 * p(logit) ** 2, 12);
    });
  });

  it('has every side relative to its own peak', () => {
    const { foreground, background } = reweighted(
      difficulty,
      focalSetting({ alpha: 0.5, gamma: 0 }),
    );
    expect(foreground.logits).toEqual([0.25, 0.5, 1, 0.3 / 0.4]);
    expect(background.logits).toEqual([1, 0.2 / 0.75, 0.05 / 0.75, 0]);
    expect(background.weighted[0]).toBeCloseTo(0.5, 12);
  });

  it('sinks the hill of easy background as γ grows, and hard foreground hardly', () => {
    const at = (gamma: number) => reweighted(difficulty, focalSetting({ alpha: 0.5, gamma }));
    const [low, high] = [at(0), at(2)];
    expect(high.background.weighted[0]! / low.background.weighted[0]!).toBeLessThan(0.003);
    expect(high.foreground.weighted[0]! / low.foreground.weighted[0]!).toBeGreaterThan(0.9);
  });

  it('leaves out bins that neither side has logits in', () => {
    const empty = { edges: [-6, -4, -2, 0, 2], shares: [0, 0, 1, 0] };
    const found = reweighted(
      { ...difficulty, foreground: empty, background: { ...empty, shares: [0, 1, 0, 0] } },
      focalSetting({ alpha: 0.5, gamma: 1 }),
    );
    expect(found.logits).toEqual([-3, -1]);
  });
});
