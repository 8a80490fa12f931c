import * as vscode from 'vscode';
import type { AnalysisRequest } from '../../analysis/protocol/worker.ts';
import { readBytes } from '../readBytes.ts';
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
        : { name: vscode.workspace.asRelativePath(file), bytes: await readBytes(file) },
    detector,
    simulation: { backend },
  };
}
