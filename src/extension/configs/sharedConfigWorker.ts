import * as vscode from 'vscode';
import { EXTENSION_ID } from '../contributions.ts';
import { ConfigWorker } from './ConfigWorker.ts';

let shared: ConfigWorker | null = null;

/** The one worker that reads configs for hints, for applying and for analyses. */
export function configWorker(): ConfigWorker {
  const extension = vscode.extensions.getExtension(EXTENSION_ID)?.extensionUri;
  const root = extension ?? vscode.Uri.file('.');
  shared ??= new ConfigWorker(vscode.Uri.joinPath(root, 'dist', 'configWorker.cjs').fsPath);
  return shared;
}

/** Ends it with the extension. */
export const configWorkerEnd: vscode.Disposable = {
  dispose: () => {
    shared?.dispose();
    shared = null;
  },
};
