import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/failures/Failure.ts';
import { showFailure } from '../showFailure.ts';
import { showBriefly, showInformation } from '../ui/messages.ts';
import { tellDone } from '../ui/tellDone.ts';
import type { ApplyTools } from './ApplyTools.ts';
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
    const name = vscode.workspace.asRelativePath(change.document.uri);
    showBriefly(vscode.l10n.t('Focal Lens changed {0}. Undo takes it back.', name));
    tellDone('apply');
    tools.log.info(`parameters written into ${change.document.uri.toString(true)}`);
    return true;
  } catch (thrown) {
    showFailure(asFailure(thrown), tools.log);
    return false;
  }
}

/** *Drop This Change*: closes a difference and leaves the config as it is. @param given as of `confirmApply` */
export async function dropChange(
  { previews }: Pick<ApplyTools, 'previews'>,
  given?: unknown,
): Promise<void> {
  const preview = given instanceof vscode.Uri ? given : previews.active;
  if (preview !== null) await previews.take(preview);
}
