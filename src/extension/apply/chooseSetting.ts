import * as vscode from 'vscode';
import { CONFIG_EXTENSIONS } from '../../analysis/configs/syntax/configExtensions.ts';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { ConfigSetting } from '../../tasks/changeSetting.ts';
import { configWorker } from '../configs/sharedConfigWorker.ts';
import { editorConfigHost, textOf } from '../configs/editorConfigHost.ts';
import { pickItem } from '../ui/pickItem.ts';
import { scanConfigs } from '../configs/scanConfigs.ts';
import { describeSetting, type ProposedSetting, type SettingPlace } from './SettingPlace.ts';

interface Item extends vscode.QuickPickItem {
  /** Null stands for another file. */
  readonly place: SettingPlace | null;
}

/**
 * Lets the user choose where a number goes: a config of the workspace that writes it, or another file.
 *
 * @throws FailureError when another file is chosen that has no place for it
 */
export async function chooseSetting(wanted: ProposedSetting): Promise<SettingPlace | undefined> {
  const item = await pickItem(itemsFor(wanted), {
    title: vscode.l10n.t('Apply {0} {1} to config', wanted.key, wanted.value),
    placeHolder: vscode.l10n.t('Config to be changed'),
    matchOnDescription: true,
  });
  if (item === undefined) return undefined;
  return item.place ?? chooseAnotherFile(wanted);
}

async function itemsFor(wanted: ProposedSetting): Promise<Item[]> {
  const found = await scanConfigs<readonly SettingPlace[]>(
    async (file, text) =>
      text.includes(wanted.key) ? placesOf(await settingsOf(file, text), file, wanted) : [],
    [],
  );
  const items = found.flat().map(place => itemFor(place, wanted));
  return [
    ...items,
    ...(items.length === 0 ? [] : [separator()]),
    {
      label: vscode.l10n.t('Choose another file…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      place: null,
    },
  ];
}

function itemFor(place: SettingPlace, { value }: ProposedSetting): Item {
  const { file, setting } = place;
  return {
    label: vscode.workspace.asRelativePath(file),
    description: [setting.framework, setting.path].join(' · '),
    detail: describeSetting(setting, value),
    iconPath: new vscode.ThemeIcon('settings-gear'),
    place,
  };
}

const separator = (): Item => ({
  label: '',
  kind: vscode.QuickPickItemKind.Separator,
  place: null,
});

/** All numbers of a training that a text sets or could set. */
function settingsOf(file: vscode.Uri, text: string): Promise<readonly ConfigSetting[]> {
  const name = vscode.workspace.asRelativePath(file);
  return configWorker().ask({ kind: 'settings', file: name, text }, editorConfigHost(file));
}

function placesOf(
  settings: readonly ConfigSetting[],
  file: vscode.Uri,
  { key }: ProposedSetting,
): readonly SettingPlace[] {
  return settings.filter(setting => setting.key === key).map(setting => ({ file, setting }));
}

async function chooseAnotherFile(wanted: ProposedSetting): Promise<SettingPlace | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Config to be changed'),
    openLabel: vscode.l10n.t('Show Difference'),
    filters: { [vscode.l10n.t('Configs')]: [...CONFIG_EXTENSIONS] },
  });
  const file = files?.[0];
  if (file === undefined) return undefined;
  const settings = await settingsOf(file, await textOf(file));
  const places = placesOf(settings, file, wanted);
  const [only, another] = places;
  if (only === undefined) {
    const known = [...new Set(settings.map(({ key }) => key))];
    const name = vscode.workspace.asRelativePath(file);
    return fail({ code: 'setting-unknown', file: name, key: wanted.key, known });
  }
  if (another === undefined) return only;
  const item = await pickItem(
    places.map(place => itemFor(place, wanted)),
    { placeHolder: vscode.l10n.t('Setting to be changed') },
  );
  return item?.place ?? undefined;
}
