import * as vscode from 'vscode';
import type { TextEdit } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { WantedByPath } from '../../protocol/configs.ts';
import { editorConfigHost, type EditorHostOptions } from './editorConfigHost.ts';
import { configWorker } from './sharedConfigWorker.ts';

/**
 * The edits that write pairs into focal losses of a config's text, all of them or none, proven away from the extension host.
 *
 * @param wanted the paths of the focal losses, and what each is to have
 * @throws FailureError `config-changed` where it is not there, `config-not-a-number`, `config-not-editable`, and what reading a
 *   config throws
 */
export function editsOf(
  file: vscode.Uri,
  text: string,
  wanted: readonly WantedByPath[],
  options: EditorHostOptions = {},
): Promise<readonly TextEdit[]> {
  const name = vscode.workspace.asRelativePath(file);
  return configWorker().ask(
    { kind: 'edits', file: name, text, wanted },
    editorConfigHost(file, options),
  );
}
