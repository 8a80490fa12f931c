import type { Wording } from '../kit/Wording.ts';
import { LOSS_FAMILIES, type LossFamily } from './LossFamily.ts';

/** What the sliders and the family picker are set to. */
export interface Setting {
  readonly family: LossFamily;
  readonly alpha: number;
  readonly gamma: number;
}

export function focalSetting({ alpha, gamma }: { alpha: number; gamma: number }): Setting {
  const [family] = LOSS_FAMILIES;
  if (family === undefined) throw new Error('focal loss is always among the families');
  return { family, alpha, gamma };
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
