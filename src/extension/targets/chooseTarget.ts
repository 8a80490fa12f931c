import * as vscode from 'vscode';
import { SETTINGS } from '../contributions.ts';
import { configsNaming, configsWithData, type ConfigWithData } from '../configs/configsWithData.ts';
import { configTarget } from '../configs/configTarget.ts';
import { readSettings } from '../settings.ts';
import { pickItem } from '../ui/pickItem.ts';
import {
  chooseAnnotationFile,
  chooseAnnotationFolder,
  type ChoosingTexts,
} from './chooseAnnotations.ts';

/** What is to be analyzed, and with what: null follows the setting. */
export interface Chosen {
  readonly file: vscode.Uri;
  readonly detector: string | null;
}

interface Item extends vscode.QuickPickItem {
  readonly take: () => Promise<Chosen | undefined>;
}

/** One choice: a config of the workspace with the annotations that it names, or a file or folder with the setting's detector. */
export async function chooseTarget(texts: ChoosingTexts): Promise<Chosen | undefined> {
  const item = await pickItem(itemsFor(texts), {
    placeHolder: vscode.l10n.t('What to analyze, and with which detector'),
    matchOnDescription: true,
  });
  return item?.take();
}

async function itemsFor(texts: ChoosingTexts): Promise<readonly Item[]> {
  const configs = (await configsWithData()).toSorted(
    (one, other) => Number(one.dataset === null) - Number(other.dataset === null),
  );
  const preset = vscode.l10n.t('with {0}', readSettings().detector);
  const plain = async (choosing: Promise<vscode.Uri | undefined>) => {
    const file = await choosing;
    return file && { file, detector: null };
  };
  return [
    ...(configs.length === 0 ? [] : [separator(vscode.l10n.t('Configs of the workspace'))]),
    ...configs.map(config => configItem(config, texts)),
    ...(configs.length === 0 ? [] : [separator(vscode.l10n.t('Other annotations'))]),
    {
      label: vscode.l10n.t('A file…'),
      description: preset,
      iconPath: new vscode.ThemeIcon('file'),
      take: () => plain(chooseAnnotationFile(texts)),
    },
    {
      label: vscode.l10n.t('A folder…'),
      description: preset,
      iconPath: new vscode.ThemeIcon('folder-opened'),
      take: () => plain(chooseAnnotationFolder(texts)),
    },
  ];
}

function configItem({ config, dataset }: ConfigWithData, texts: ChoosingTexts): Item {
  const detector = configTarget(config);
  return {
    label: vscode.workspace.asRelativePath(config),
    description: `× ${dataset === null ? vscode.l10n.t('A file…') : vscode.workspace.asRelativePath(dataset)}`,
    iconPath: new vscode.ThemeIcon('settings-gear'),
    take: async () => {
      const file = dataset ?? (await chooseAnnotationFile(texts));
      return file && { file, detector };
    },
  };
}

const separator = (label: string): Item => ({
  label,
  kind: vscode.QuickPickItemKind.Separator,
  take: () => Promise.resolve(undefined),
});

/**
 * The detector for a dataset that the user pointed at: the config of the workspace that names it, and the setting's where
 * someone has set one or where no config does. Between several the user chooses.
 *
 * @returns undefined where they did not
 */
export async function detectorFor(
  dataset: vscode.Uri,
): Promise<Pick<Chosen, 'detector'> | undefined> {
  if (isDetectorSet(dataset)) return { detector: null };
  const configs = await configsNaming(dataset);
  const [only] = configs;
  if (only === undefined) return { detector: null };
  if (configs.length === 1) return { detector: configTarget(only) };
  const items = [
    ...configs.map(config => ({
      label: vscode.workspace.asRelativePath(config),
      iconPath: new vscode.ThemeIcon('settings-gear'),
      detector: configTarget(config),
    })),
    {
      label: readSettings(dataset).detector,
      iconPath: new vscode.ThemeIcon('symbol-class'),
      detector: null,
    },
  ];
  const item = await pickItem(items, {
    placeHolder: vscode.l10n.t('Several configs name this file. Detector to analyze it with'),
  });
  return item && { detector: item.detector };
}

function isDetectorSet(place: vscode.Uri): boolean {
  const found = vscode.workspace.getConfiguration(undefined, place).inspect(SETTINGS.detector);
  const set = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
  return set !== undefined;
}
