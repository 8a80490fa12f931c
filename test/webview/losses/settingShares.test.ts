import { describe, expect, it } from 'vitest';
import type { DifficultyReport } from '../../../src/analysis/report/DifficultyReport.ts';
import { LOSS_FAMILIES } from '../../../webview/losses/LossFamily.ts';
import { focalSetting } from '../../../webview/losses/Setting.ts';
import { plainShares, settingShares } from '../../../webview/losses/settingShares.ts';

const difficulty: DifficultyReport = {
  basis: 'simulated',
  negativesPerPositive: 1000,
  foreground: { edges: [-6, -2, 0, 2, 6], shares: [0.3, 0.3, 0.2, 0.2] },
  background: { edges: [-6, -2, 0, 2, 6], shares: [0.9, 0.08, 0.015, 0.005] },
};

const sharesOf = (id: string, alpha: number, gamma: number) => {
  const family = LOSS_FAMILIES.find(candidate => candidate.id === id)!;
  return settingShares(difficulty, { ...focalSetting({ alpha, gamma }), family });
};

describe('the losses of the explorer', () => {
  it.each(LOSS_FAMILIES.map(({ id }) => id))('give shares that sum to one: %s', id => {
    const { loss, gradient } = sharesOf(id, 0.25, 2);
    for (const shares of [loss, gradient])
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it('have a slope that is the difference of the loss', () => {
    for (const { id, loss, gradient } of LOSS_FAMILIES)
      for (const target of [0, 1] as const)
        for (const logit of [-3.1, -0.2, 0.1, 2.7]) {
          // Published varifocal code holds the weight of foreground fixed.
          if (id === 'varifocal' && target === 1) continue;
          const at = (x: number) => loss(x, target, { alpha: 0.25, gamma: 2 });
          const slope = (at(logit + 1e-5) - at(logit - 1e-5)) / 2e-5;
          expect(gradient(logit, target, { alpha: 0.25, gamma: 2 })).toBeCloseTo(slope, 6);
        }
  });

  it('weigh background more with a larger α only in the varifocal loss', () => {
    const background = (id: string, alpha: number) => {
      const { easyBackground, hardBackground } = sharesOf(id, alpha, 2).loss;
      return easyBackground + hardBackground;
    };
    expect(background('varifocal', 0.9)).toBeGreaterThan(background('varifocal', 0.1));
    expect(background('focal', 0.9)).toBeLessThan(background('focal', 0.1));
  });

  it('hold plain cross entropy, which no slider changes', () => {
    expect(sharesOf('cross-entropy', 0.9, 4)).toEqual(plainShares(difficulty));
  });

  it('stay finite at γ 0', () => {
    for (const { id } of LOSS_FAMILIES)
      for (const share of Object.values(sharesOf(id, 0.5, 0).loss)) expect(share).not.toBeNaN();
  });
});
