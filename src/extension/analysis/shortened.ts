import * as vscode from 'vscode';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';

/**
 * A failure of an analysis with the dataset by its path in the workspace, as files go by in the editor; a config that is to
 * blame has its own.
 */
export function shortened(failure: Failure, dataset: vscode.Uri): Failure {
  return 'file' in failure && failure.file === dataset.fsPath
    ? { ...failure, file: vscode.workspace.asRelativePath(dataset) }
    : failure;
}
