import * as vscode from 'vscode';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import type { RunFiles } from '../../tasks/RunFiles.ts';
import { editorConfigHost } from '../configs/editorConfigHost.ts';
import { factsOf } from '../configs/factsOf.ts';
import { configWorker } from '../configs/sharedConfigWorker.ts';
import { readBytes } from '../readBytes.ts';

/** Files as the editor sees them, whatever their scheme. */
export const editorRunFiles: RunFiles<vscode.Uri> = {
  nameOf: place => vscode.workspace.asRelativePath(place),
  join: (folder, ...parts) => vscode.Uri.joinPath(folder, ...parts),
  kindOf,
  namesIn,
  text,
  facts: config => factsOf(config),
  factsOf: (file, content) =>
    configWorker().ask(
      { kind: 'facts', file, text: content },
      // A log holds the whole config: it builds on nothing.
      editorConfigHost(vscode.Uri.file(`/${file}`)),
    ),
};

async function kindOf(place: vscode.Uri): Promise<'file' | 'folder' | null> {
  try {
    const { type } = await vscode.workspace.fs.stat(place);
    if ((type & vscode.FileType.Directory) !== 0) return 'folder';
    return (type & vscode.FileType.File) === 0 ? null : 'file';
  } catch {
    return null;
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

async function text(file: vscode.Uri, mostBytes: number): Promise<string> {
  const name = vscode.workspace.asRelativePath(file);
  const { size } = await statOf(file, name);
  if (size > mostBytes)
    fail({ code: 'file-too-large', file: name, megabytes: Math.round(mostBytes / 1e6) });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(file));
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const at = { byte: 0, line: 1, column: 1 };
    return fail({ code: 'config-broken', file: name, at, reason: 'not-utf-8' });
  }
}

/** Of what is no regular file nothing is read: it might never end. */
async function statOf(file: vscode.Uri, name: string): Promise<vscode.FileStat> {
  try {
    const found = await vscode.workspace.fs.stat(file);
    if ((found.type & vscode.FileType.File) !== 0) return found;
  } catch {
    return fail({ code: 'not-found', file: name });
  }
  return fail({ code: 'unreadable', file: name, reason: 'pipe-or-device' });
}
