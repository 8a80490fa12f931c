import type { FocalParameters } from '../../src/analysis/losses/FocalParameters.ts';
import {
  CROSS_ENTROPY,
  gradientShares,
  type LossShares,
  lossShares,
  weightShares,
} from '../../src/analysis/report/lossShares.ts';
import type { DifficultyReport } from '../../src/analysis/report/Report.ts';
import type { Wording } from '../kit/Page.ts';
import { LOSS_FAMILIES, type LossFamily } from './LossFamily.ts';

/** A loss with its parameters, as sliders and picker have it. */
export interface Setting {
  readonly family: LossFamily;
  readonly alpha: number;
  readonly gamma: number;
}

export function focalSetting({ alpha, gamma }: { alpha: number; gamma: number }): Setting {
  const [family] = LOSS_FAMILIES;
  if (family === undefined) throw new Error('there is always focal loss');
  return { family, alpha, gamma };
}

export interface SettingShares {
  readonly loss: LossShares;
  readonly gradient: LossShares;
}

export function settingShares(difficulty: DifficultyReport, setting: Setting): SettingShares {
  const { family } = setting;
  return {
    loss: weightShares(difficulty, (logit, target) => family.loss(logit, target, setting)),
    gradient: weightShares(difficulty, (logit, target) =>
      Math.abs(family.gradient(logit, target, setting)),
    ),
  };
}

/** The same for plain cross entropy, which no slider changes. */
export function plainShares(difficulty: DifficultyReport): SettingShares {
  const plain: FocalParameters = CROSS_ENTROPY;
  return { loss: lossShares(difficulty, plain), gradient: gradientShares(difficulty, plain) };
}

/** Every family with the chosen α and γ. */
export function familyShares(difficulty: DifficultyReport, setting: Setting, { text }: Wording) {
  return LOSS_FAMILIES.map(family => ({
    name: text.losses.families[family.id] ?? family.id,
    ...settingShares(difficulty, { ...setting, family }),
  }));
}

/** `α 0.25, γ 2`, or the name of a loss without either. */
export function settingWords({ family, alpha, gamma }: Setting, { format, text }: Wording): string {
  const { losses } = text;
  const name = losses.families[family.id] ?? family.id;
  if (family.usesAlpha && family.usesGamma)
    return losses.pair(format.decimal(alpha), format.decimal(gamma));
  if (family.usesAlpha) return `${name}, α ${format.decimal(alpha)}`;
  return family.usesGamma ? `${name}, γ ${format.decimal(gamma)}` : name;
}
