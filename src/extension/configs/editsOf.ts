import * as vscode from 'vscode';
import type { TextEdit } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { WantedByPath } from '../../protocol/configs.ts';
import { editorNeighbours } from './editorNeighbours.ts';
import { configWorker } from './sharedConfigWorker.ts';

/**
 * The edits that write a pair into focal losses of a config's text, proven away from the extension host.
 *
 * @param wanted the path of each focal loss, and what it is to have
 * @throws FailureError `config-changed` where it is not there, `config-not-a-number`, `config-not-editable`, and what reading a
 *   config throws
 */
export function editsOf(
  file: vscode.Uri,
  text: string,
  wanted: readonly WantedByPath[],
): Promise<readonly TextEdit[]> {
  const name = vscode.workspace.asRelativePath(file);
  return configWorker().ask({ kind: 'edits', file: name, text, wanted }, editorNeighbours(file));
}
