import * as vscode from 'vscode';
import { fail } from '../../analysis/contract/Failure.ts';
import type { AnalysisRequest } from '../../analysis/protocol/worker.ts';
import { readSettings } from '../settings.ts';

/**
 * What the worker needs to analyze a file: its path where Node can stream it, else its bytes.
 *
 * @throws FailureError when only the editor can read the file and cannot
 */
export async function requestFor(file: vscode.Uri): Promise<AnalysisRequest> {
  const { detector, backend } = readSettings(file);
  return {
    file:
      file.scheme === 'file'
        ? { path: file.fsPath }
        : { name: displayPath(file), bytes: await readBytes(file) },
    detector,
    simulation: { backend },
  };
}

function displayPath(file: vscode.Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}

async function readBytes(file: vscode.Uri): Promise<Uint8Array> {
  const name = displayPath(file);
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch (thrown) {
    if (!(thrown instanceof vscode.FileSystemError)) throw thrown;
    switch (thrown.code) {
      case 'FileNotFound':
        return fail({ code: 'not-found', file: name });
      case 'FileIsADirectory':
        return fail({ code: 'is-directory', file: name });
      case 'NoPermissions':
        return fail({ code: 'no-permission', file: name });
      default:
        return fail({ code: 'unreadable', file: name, reason: thrown.message });
    }
  }
}
