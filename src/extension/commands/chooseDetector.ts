import * as vscode from 'vscode';
import { PRESETS } from '../../analysis/detectors/presets.ts';
import { siteWordsFor } from '../../words/choose/siteWordsFor.ts';
import { presetSource } from '../../words/say/presetSource.ts';
import { SETTINGS } from '../contributions.ts';
import { readSettings } from '../settings.ts';
import { pickItem } from '../ui/pickItem.ts';

/** Lets the user choose a preset; undefined when they did not. */
export async function pickDetector(
  placeHolder: string,
  current: string,
): Promise<string | undefined> {
  const words = siteWordsFor(vscode.env.language);
  const items = PRESETS.map(({ name, framework, version, source, remark }) => ({
    label: name,
    description: name === current ? vscode.l10n.t('current') : '',
    detail: `${framework} ${version} · ${presetSource(source, remark, words)}`,
    iconPath: new vscode.ThemeIcon(name === current ? 'check' : 'blank'),
  }));
  const item = await pickItem(items, {
    placeHolder,
    matchOnDetail: true,
  });
  return item?.label;
}

/**
 * *Choose Detector…*: writes the setting where it is set already, else for the workspace.
 *
 * @returns whether there is another detector now
 */
export async function chooseDetector(place?: vscode.Uri): Promise<boolean> {
  const { detector } = readSettings(place);
  const chosen = await pickDetector(
    vscode.l10n.t('Detector whose anchors are matched with the boxes'),
    detector,
  );
  if (chosen === undefined || chosen === detector) return false;
  const configuration = vscode.workspace.getConfiguration(undefined, place ?? null);
  await configuration.update(SETTINGS.detector, chosen, targetOf(configuration));
  return true;
}

function targetOf(configuration: vscode.WorkspaceConfiguration): vscode.ConfigurationTarget {
  const found = configuration.inspect(SETTINGS.detector);
  if (found?.workspaceFolderValue !== undefined) return vscode.ConfigurationTarget.WorkspaceFolder;
  return vscode.workspace.workspaceFolders === undefined
    ? vscode.ConfigurationTarget.Global
    : vscode.ConfigurationTarget.Workspace;
}
