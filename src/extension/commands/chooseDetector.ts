import * as vscode from 'vscode';
import { SETTINGS } from '../contributions.ts';
import { readSettings } from '../settings.ts';
import { pickItem } from '../ui/pickItem.ts';
import { detectorItems } from './detectorItems.ts';

interface Choice {
  /** Name of the preset that is marked. */
  readonly current: string;
  /** Leaves out detectors that choose by their own predictions. */
  readonly countedOnly?: boolean;
}

/** Lets the user choose a preset; undefined when they did not. */
export async function pickDetector(
  placeHolder: string,
  choice: Choice,
): Promise<string | undefined> {
  const item = await pickItem(detectorItems(choice.current, choice.countedOnly ?? false), {
    placeHolder,
    matchOnDescription: true,
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
  const chosen = await pickDetector(vscode.l10n.t('Detector to analyze with'), {
    current: detector,
  });
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
