import * as vscode from 'vscode';
import type { ConfigSetup } from '../../analysis/configs/reading/ConfigSetup.ts';
import { asFailure } from '../../analysis/contract/Failure.ts';
import type { Session } from '../analysis/Session.ts';
import { analyzeWish, chooseFile } from '../commands/analyzeDataset.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { pickItem } from '../ui/pickItem.ts';
import { editorNeighbours, textOf } from './editorNeighbours.ts';
import { configWorker } from './sharedConfigWorker.ts';

/** A detector that is a config goes by this prefix and its URI, where others go by the name of a preset. */
const PREFIX = 'config:';

/** *Analyze with This Config*: the dataset that is shown, or another one, with the detector that a config describes. */
export async function analyzeWithConfig(
  session: Session,
  log: Log,
  config: unknown,
): Promise<void> {
  const file = config instanceof vscode.Uri ? config : vscode.window.activeTextEditor?.document.uri;
  if (file === undefined) return;
  try {
    // What is wrong with the config is told before a dataset is asked for.
    await setupOf(file);
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
    return;
  }
  const dataset = await chooseDataset(session);
  if (dataset === undefined) return;
  await analyzeWish(session, log, { file: dataset, detector: PREFIX + file.toString() });
}

/** The detector of a wish and its training where it is a config; undefined for a preset. */
export async function setupFromWish(detector: string | null): Promise<ConfigSetup | undefined> {
  if (!detector?.startsWith(PREFIX)) return undefined;
  return setupOf(vscode.Uri.parse(detector.slice(PREFIX.length)));
}

/** @throws FailureError `config-no-detector`, `config-broken` */
async function setupOf(file: vscode.Uri): Promise<ConfigSetup> {
  const question = {
    kind: 'setup',
    file: vscode.workspace.asRelativePath(file),
    text: await textOf(file),
  } as const;
  return configWorker().ask(question, editorNeighbours(file));
}

async function chooseDataset({ shown }: Session): Promise<vscode.Uri | undefined> {
  if (shown === null) return chooseFile();
  const items = [
    { label: vscode.workspace.asRelativePath(shown.file), take: () => Promise.resolve(shown.file) },
    { label: vscode.l10n.t('Another file…'), take: chooseFile },
  ];
  const item = await pickItem(items, {
    placeHolder: vscode.l10n.t('Dataset to analyze with this config'),
  });
  return item?.take();
}
