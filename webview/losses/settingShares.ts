import type { FocalParameters } from '../../src/analysis/losses/FocalParameters.ts';
import {
  CROSS_ENTROPY,
  gradientShares,
  type LossShares,
  lossShares,
  weightShares,
} from '../../src/analysis/report/derive/lossShares.ts';
import type { DifficultyReport } from '../../src/analysis/report/DifficultyReport.ts';
import type { Wording } from '../kit/Wording.ts';
import { LOSS_FAMILIES } from './LossFamily.ts';
import type { Setting } from './Setting.ts';

/** Where the loss and its gradient come from. */
export interface SettingShares {
  readonly loss: LossShares;
  readonly gradient: LossShares;
}

export interface ComparedShares {
  readonly setting: Setting;
  readonly chosen: SettingShares;
  /** Of cross entropy. */
  readonly plain: SettingShares;
}

export interface FamilyShares extends SettingShares {
  readonly name: string;
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

/** Of cross entropy, which does not depend on the setting. */
export function plainShares(difficulty: DifficultyReport): SettingShares {
  const plain: FocalParameters = CROSS_ENTROPY;
  return { loss: lossShares(difficulty, plain), gradient: gradientShares(difficulty, plain) };
}

/** Of every family at the chosen α and γ. */
export function familyShares(
  difficulty: DifficultyReport,
  setting: Setting,
  { text }: Wording,
): readonly FamilyShares[] {
  return LOSS_FAMILIES.map(family => ({
    name: text.losses.families[family.id] ?? family.id,
    ...settingShares(difficulty, { ...setting, family }),
  }));
}
