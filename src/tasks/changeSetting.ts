// What the editor and the command line do to set one number of a training in a config.
//
//   const change = await changeSetting(config, { key: 'imgsz', value: 960 });
//   change.edits    // TextEdit[], for `applyEdits`; empty where the setting has the value already
//   change.setting  // where it stands, what it is now and what it would be
//
// `config` is what `openConfig` gives, with its text and a way to read it again (`OpenedConfig`). Where the value cannot be
// written, a FailureError says why: `setting-unknown`, `setting-ambiguous`, `setting-out-of-range`, `config-not-a-number`,
// `setting-not-editable`. `settingsOf` lists what a config has, for buttons and messages.
import type { TextEdit } from '../analysis/configs/edits/FocalLossSite.ts';
import { currentSetting, type SettingSite } from '../analysis/configs/edits/SettingSite.ts';
import type { OpenedConfig } from '../analysis/configs/proof/OpenedConfig.ts';
import { settingEdits } from '../analysis/configs/settings/settingEdits.ts';
import { settingNamed } from '../analysis/configs/settings/settingNamed.ts';
import { settingsIn } from '../analysis/configs/settings/settingsIn.ts';
import type { ConfigDocument } from '../analysis/configs/syntax/ConfigNode.ts';
import type { SettingMeaning } from '../analysis/contract/SettingMeaning.ts';

/** A setting of a config, for people and for advice. */
export interface ConfigSetting {
  readonly framework: string;
  readonly meaning: SettingMeaning;
  /** As its framework calls it: `imgsz`. */
  readonly key: string;
  /** Where it stands, or would stand. Unique within the file. */
  readonly path: string;
  /** Null where nobody can tell from the config. */
  readonly now: number | null;
  /** What `now` comes from. */
  readonly from: 'file' | 'base' | 'default';
  /** Of `file`, from 1; null where the config does not write it. */
  readonly line: number | null;
  /** The file that writes it; the config's own name for a default. */
  readonly file: string;
}

/** Which number is to be set. */
export interface SettingChange {
  readonly key: string;
  readonly value: number;
  /** Which of several places with this key is meant. */
  readonly path?: string | undefined;
}

export interface ChangedSetting {
  readonly setting: ConfigSetting;
  readonly edits: readonly TextEdit[];
}

/**
 * The proven edits that set one number of a training.
 *
 * @throws FailureError as above
 */
export async function changeSetting(
  config: OpenedConfig & { readonly file: string },
  { key, value, path }: SettingChange,
): Promise<ChangedSetting> {
  const site = settingNamed(config.file, settingsIn(config.documents), { key, path });
  return { setting: settingOf(site), edits: await settingEdits(site, value, config) };
}

/** @param documents of one file, with the files it builds on */
export function settingsOf(documents: readonly ConfigDocument[]): readonly ConfigSetting[] {
  return settingsIn(documents).map(settingOf);
}

function settingOf(site: SettingSite): ConfigSetting {
  const { framework, meaning, key, path, written, inherited, file } = site;
  const [own] = written;
  const place = own ? { file, line: own.line } : inherited;
  return {
    framework,
    meaning,
    key,
    path,
    now: currentSetting(site),
    from: own ? 'file' : inherited ? 'base' : 'default',
    line: place?.line ?? null,
    file: place?.file ?? file,
  };
}
