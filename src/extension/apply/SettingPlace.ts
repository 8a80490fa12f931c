import * as vscode from 'vscode';
import type { ConfigSetting } from '../../tasks/changeSetting.ts';

/** A number of a training that a page proposes. */
export interface ProposedSetting {
  /** As its framework calls it. */
  readonly key: string;
  readonly value: number;
}

/** A config file of the user where a number of a training is set, or could be. */
export interface SettingPlace {
  readonly file: vscode.Uri;
  readonly setting: ConfigSetting;
}

/** What would change, for people: `imgsz 640 → 1280`. */
export function describeSetting({ key, now, from }: ConfigSetting, value: number): string {
  const before = now === null ? vscode.l10n.t('not set') : String(now);
  const shown = from === 'default' && now !== null ? vscode.l10n.t('{0} (default)', now) : before;
  return `${key} ${shown} → ${value}`;
}
