import * as vscode from 'vscode';
import { systemDetail } from '../analysis/contract/failures/Detail.ts';
import { fail } from '../analysis/contract/failures/Failure.ts';

/**
 * The content of a file through the editor, whatever its scheme.
 *
 * @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable`
 */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (thrown) {
    const file = vscode.workspace.asRelativePath(uri);
    const code = thrown instanceof vscode.FileSystemError ? thrown.code : '';
    switch (code) {
      case 'FileNotFound':
        return fail({ code: 'not-found', file });
      case 'FileIsADirectory':
        return fail({ code: 'is-directory', file });
      case 'NoPermissions':
        return fail({ code: 'no-permission', file });
      default:
        return fail({ code: 'unreadable', file, reason: systemDetail(thrown) });
    }
  }
}
