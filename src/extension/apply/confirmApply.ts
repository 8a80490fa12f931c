import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { putMessagesAway, showBriefly, showInformation } from '../ui/messages.ts';
import { tellDone } from '../ui/tellDone.ts';
import type { ApplyTools } from './ApplyTools.ts';
import type { ProposedChange } from './ProposedChange.ts';
import { undoChange } from './undoChange.ts';
import { writeChange } from './writeChange.ts';

/**
 * *Apply*: writes the change that a difference shows, once.
 *
 * @param given the right side of the difference; that of the active editor where it is none
 * @returns whether it was written
 */
export async function confirmApply(
  tools: Pick<ApplyTools, 'previews' | 'log'>,
  given?: unknown,
): Promise<boolean> {
  const preview = given instanceof vscode.Uri ? given : tools.previews.active;
  if (preview === null) return false;
  const change = await tools.previews.take(preview);
  if (change === null) {
    const text = vscode.l10n.t('This change was already applied or dropped.');
    void showInformation(text);
    return false;
  }
  try {
    await writeChange(change);
    const first = change.document.positionAt(change.edits[0]?.offset ?? 0);
    await vscode.window.showTextDocument(change.document, {
      preview: false,
      selection: new vscode.Range(first, first),
    });
    await putMessagesAway();
    void offerUndo(change, tools.log);
    tellDone('apply');
    tools.log.info(`parameters written into ${change.document.uri.toString(true)}`);
    return true;
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
    return false;
  }
}

async function offerUndo(change: ProposedChange, log: Log): Promise<void> {
  const name = vscode.workspace.asRelativePath(change.document.uri);
  const undo = vscode.l10n.t('Undo');
  if ((await showInformation(vscode.l10n.t('Focal Lens changed {0}.', name), undo)) !== undo)
    return;
  try {
    if (await undoChange(change)) showBriefly(vscode.l10n.t('{0} is as it was before.', name));
    else void showInformation(vscode.l10n.t('{0} was edited since, and stays as it is.', name));
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
  }
}

/** *Drop This Change*: closes a difference and leaves the config as it is. @param given as of `confirmApply` */
export async function dropChange(
  { previews }: Pick<ApplyTools, 'previews'>,
  given?: unknown,
): Promise<void> {
  const preview = given instanceof vscode.Uri ? given : previews.active;
  if (preview === null) return;
  await previews.take(preview);
  await putMessagesAway();
}
