import type * as vscode from 'vscode';
import type {
  ConfigValue,
  FocalLossSite,
  FocalLossValues,
} from '../../analysis/configs/FocalLossSite.ts';

/** A place in a config file of the user where the parameters can be written. */
export interface Candidate {
  readonly file: vscode.Uri;
  readonly site: FocalLossSite;
}

/** What would change, for people: `α 0.25, γ 2.0 → α 0.4, γ 1.5`; a dash stands for what the config leaves out. */
export function describeChange({ alpha, gamma }: FocalLossSite, next: FocalLossValues): string {
  return `α ${textOf(alpha)}, γ ${textOf(gamma)} → α ${next.alpha}, γ ${next.gamma}`;
}

function textOf(value: ConfigValue | null): string {
  return value?.text ?? '–';
}
