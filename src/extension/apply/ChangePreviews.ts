import * as vscode from 'vscode';
import { PREVIEW_SCHEME } from '../contributions.ts';
import { showDifference } from '../ui/showDifference.ts';
import type { ProposedChange } from './ProposedChange.ts';

/** The differences that wait for an answer, and the virtual documents on their right side. */
export class ChangePreviews implements vscode.TextDocumentContentProvider {
  readonly #waiting = new Map<string, ProposedChange>();
  #count = 0;

  provideTextDocumentContent(preview: vscode.Uri): string {
    return this.#waiting.get(preview.toString())?.after ?? '';
  }

  /** @returns the preview document, by which the answer finds the change */
  async show(change: ProposedChange, title: string): Promise<vscode.Uri> {
    const { uri } = change.document;
    // The number keeps the editor from showing the cached text of an earlier preview of the same file.
    const query = String(++this.#count);
    // A notebook is changed, and shown, as the JSON that it is: the editor for notebooks reads files alone.
    const path = uri.path.endsWith('.ipynb') ? `${uri.path}.json` : uri.path;
    const preview = uri.with({ scheme: PREVIEW_SCHEME, path, query });
    this.#waiting.set(preview.toString(), change);
    await showDifference(uri, preview, title);
    return preview;
  }

  /** The right side of the difference in the editor that has the focus; null where that is none of ours. */
  get active(): vscode.Uri | null {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff && input.modified.scheme === PREVIEW_SCHEME
      ? input.modified
      : null;
  }

  /** Ends the wait and closes the difference; null when it was answered before. */
  async take(preview: vscode.Uri): Promise<ProposedChange | null> {
    const change = this.#waiting.get(preview.toString()) ?? null;
    this.#waiting.delete(preview.toString());
    await closeDifference(preview);
    return change;
  }
}

async function closeDifference(preview: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
  const ours = tabs.filter(
    ({ input }) =>
      input instanceof vscode.TabInputTextDiff && input.modified.toString() === preview.toString(),
  );
  await vscode.window.tabGroups.close(ours);
}
