import * as vscode from 'vscode';
import { applyEdits } from '../../analysis/configs/edits/applyEdits.ts';
import type { TextEdit } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { WantedByPath } from '../../protocol/configs.ts';
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
  /** What is written where. */
  readonly wanted: readonly WantedByPath[];
  /** What the config and its bases said when the pair was worked out for them; null for a pair that is not theirs. */
  readonly basis: string | null;
  /** The file as it lies on disk; null for a document with unsaved changes, which stays unsaved. */
  readonly bytes: Uint8Array | null;
}

/**
 * The edits that write a pair into a config as the editor holds it now.
 *
 * @throws FailureError `config-changed` when the place is no longer there, `config-not-a-number`, `config-not-editable`
 */
export async function proposeChange(
  { file, sites }: Candidate,
  { values, recommended }: PairToApply,
): Promise<ProposedChange> {
  const document = await vscode.workspace.openTextDocument(file);
  const before = document.getText();
  const wanted = sites.map(({ path }) => ({ path, values }));
  const edits = await editsOf(file, before, wanted);
  return {
    document,
    before,
    after: applyEdits(before, edits),
    edits,
    wanted,
    basis: recommended?.basis ?? null,
    bytes: document.isDirty ? null : await readBytes(file),
  };
}
