import * as vscode from 'vscode';
import type { AnalysisRequest } from '../../tasks/AnalysisRequest.ts';
import { readBytes } from '../readBytes.ts';

/** What the worker reads: a path where Node can stream the file, else its bytes. @throws FailureError as `readBytes` */
export async function contentOf(file: vscode.Uri): Promise<AnalysisRequest['file']> {
  return file.scheme === 'file'
    ? { path: file.fsPath }
    : { name: vscode.workspace.asRelativePath(file), bytes: await readBytes(file) };
}
