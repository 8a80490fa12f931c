import * as vscode from 'vscode';
import type { ConfigSurroundings, ParsedFile } from '../../analysis/configs/openConfig.ts';
import { EXTENSION_ID } from '../names.ts';

let python: ReturnType<ConfigSurroundings['python']> | undefined;

/**
 * What lies around a config in the workspace: open editors before files, and nothing outside the workspace's folders.
 *
 * @param file the config that is opened; it goes by its path in the workspace
 * @param parsed shared by the files of one scan
 */
export function editorSurroundings(
  file: vscode.Uri,
  parsed = new Map<string, ParsedFile>(),
): ConfigSurroundings {
  const known = new Map([[nameOf(file), file]]);
  return {
    parsed,
    python: () => {
      // One parser for all: the grammar is loaded at the first Python file and stays.
      python ??= loadPython();
      return python;
    },
    locate: async (from, reference) => {
      const base = known.get(from);
      if (base === undefined || /^\w+:|^[/\\]/.test(reference)) return null;
      const found = vscode.Uri.joinPath(base, '..', reference);
      if (vscode.workspace.getWorkspaceFolder(found) === undefined) return null;
      known.set(nameOf(found), found);
      return nameOf(found);
    },
    read: async name => textOf(known.get(name) ?? file),
  };
}

/** The editor's text where the file is open, else the file's. */
export async function textOf(file: vscode.Uri): Promise<string> {
  const key = file.toString();
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === key);
  if (open !== undefined) return open.getText();
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function loadPython(): ReturnType<ConfigSurroundings['python']> {
  const { pythonFrom } = await import('../../node/configTools.ts');
  return pythonFrom(wasmFolder())();
}

function wasmFolder(): string {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  return vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('.'), 'dist', 'wasm')
    .fsPath;
}

const nameOf = (file: vscode.Uri) => vscode.workspace.asRelativePath(file);
