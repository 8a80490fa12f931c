import * as vscode from 'vscode';
import { applyEdits } from '../../analysis/configs/edits/applyEdits.ts';
import type { TextEdit } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { EditorHostOptions } from '../configs/editorConfigHost.ts';
import { editsOf } from '../configs/editsOf.ts';
import { readBytes } from '../readBytes.ts';
import type { PairToApply } from './PairToApply.ts';
import type { Candidate } from './Candidate.ts';

/** Edits of one document, and what they were made for: they are only good for exactly this text. */
export interface ProposedChange {
  readonly document: vscode.TextDocument;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** Works out the edits once more, from the files as they are by then. */
  readonly again: () => Promise<readonly TextEdit[]>;
  /** What the config and its bases said when the pair was worked out for them; null for a pair that is not theirs. */
  readonly basis: string | null;
  /** The file as it lies on disk; null for a document with unsaved changes, which stays unsaved. */
  readonly bytes: Uint8Array | null;
}

/** Edits for a config's text. @throws FailureError why there are none */
export type EditText = (text: string, options: EditorHostOptions) => Promise<readonly TextEdit[]>;

/**
 * The edits that write a pair into a config as the editor holds it now.
 *
 * @throws FailureError `config-changed` when the place is no longer there, `config-not-a-number`, `config-not-editable`
 */
export function proposeChange(
  { file, sites }: Candidate,
  { values, recommended }: PairToApply,
): Promise<ProposedChange> {
  const wanted = sites.map(({ path }) => ({ path, values }));
  const edit: EditText = (text, options) => editsOf(file, text, wanted, options);
  return proposeEdits(file, edit, recommended?.basis ?? null);
}

/** @throws FailureError as `edit` */
export async function proposeEdits(
  file: vscode.Uri,
  edit: EditText,
  basis: string | null,
): Promise<ProposedChange> {
  const document = await vscode.workspace.openTextDocument(file);
  const before = document.getText();
  const edits = await edit(before, {});
  return {
    document,
    before,
    after: applyEdits(before, edits),
    edits,
    again: () => edit(before, { fresh: true }),
    basis,
    bytes: document.isDirty ? null : await readBytes(file),
  };
}
