import * as vscode from 'vscode';
import { asFailure } from '../../analysis/contract/Failure.ts';
import { showFailure } from '../showFailure.ts';
import type { Log } from '../ui/Log.ts';
import { editOf } from './editOf.ts';
import { pairFor } from '../../analysis/recommendation/pairFor.ts';
import { lossesOf } from '../apply/findCandidates.ts';
import { editsOf } from './editsOf.ts';
import type { SuggestionSource } from './SuggestionSource.ts';

/** What a CodeLens does: writes the suggested values into the text of the editor, where undo takes them back. */
export async function applyHere(
  source: SuggestionSource,
  log: Log,
  argument: unknown,
): Promise<boolean> {
  const { recommendation, simulation } = source.report ?? {};
  const { file, path } = (argument ?? {}) as { file?: unknown; path?: unknown };
  if (!(file instanceof vscode.Uri) || typeof path !== 'string' || !recommendation) return false;
  const document = await vscode.workspace.openTextDocument(file);
  const { version } = document;
  try {
    const text = document.getText();
    const { sites } = await lossesOf(file, text);
    const fixed = sites.find(site => site.path === path)?.fixed;
    const values = pairFor(fixed, recommendation, simulation);
    const edits = await editsOf(file, text, [{ path, values }]);
    // Edits are good for the text that they were made for, and typing goes on.
    if (document.version !== version || edits.length === 0) return false;
    return await vscode.workspace.applyEdit(editOf(document, edits));
  } catch (thrown) {
    showFailure(asFailure(thrown), log);
    return false;
  }
}
