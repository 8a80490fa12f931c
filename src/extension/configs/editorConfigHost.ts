import * as vscode from 'vscode';
import { fail } from '../../analysis/contract/failures/Failure.ts';
import { readBytes } from '../readBytes.ts';
import type { EditorConfigHost } from './ConfigWorker.ts';
import { mayRead } from './outsideFiles.ts';

/** As many bytes of a config are read on the command line, too. */
const MOST_BYTES = 4_000_000;

export interface EditorHostOptions {
  readonly outside?: vscode.Uri[];
  readonly fresh?: boolean;
}

/**
 * What lies around a config in the workspace: open editors before files, and nothing outside the workspace's folders but
 * what the user has allowed.
 *
 * @param file the config that is opened; it goes by its path in the workspace
 * @param outside is given the files that may not be read
 * @param fresh whether files are read again that the editor holds without changes of its own: it may not have noticed yet
 *   that they are others
 */
export function editorConfigHost(
  file: vscode.Uri,
  { outside = [], fresh = false }: EditorHostOptions = {},
): EditorConfigHost {
  const known = new Map([[nameOf(file), file]]);
  return {
    locate: (from, reference) => {
      const base = known.get(from);
      const found = base && located(base, reference);
      if (!found) return null;
      if (!mayRead(found)) {
        outside.push(found);
        return null;
      }
      known.set(nameOf(found), found);
      return nameOf(found);
    },
    content: async name => {
      const base = known.get(name);
      if (base === undefined) return null;
      const open = openText(base, fresh);
      if (open !== null) return { text: open };
      if (!(await isThere(base))) return null;
      // The worker reads what lies on the disk: large files and slow folders do not hold up the editor.
      return base.scheme === 'file' ? { path: base.fsPath } : { text: await textOf(base) };
    },
  };
}

/**
 * The editor's text where the file is open, else the file's.
 *
 * @throws FailureError where it is no file to read, or too large
 */
export async function textOf(uri: vscode.Uri): Promise<string> {
  const open = openText(uri);
  if (open !== null) return open;
  const file = nameOf(uri);
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.Directory) !== 0) fail({ code: 'is-directory', file });
  if ((type & vscode.FileType.File) === 0)
    fail({ code: 'unreadable', file, reason: 'pipe-or-device' });
  if (size > MOST_BYTES) fail({ code: 'file-too-large', file, megabytes: MOST_BYTES / 1e6 });
  return new TextDecoder().decode(await readBytes(uri));
}

/** Null for a home folder and an address, which no workspace holds. */
function located(base: vscode.Uri, reference: string): vscode.Uri | null {
  if (/^(?:\w{2,}:|~)/.test(reference)) return null;
  if (!/^(?:\w:)?[/\\]/.test(reference)) return vscode.Uri.joinPath(base, '..', reference);
  return base.scheme === 'file' ? vscode.Uri.file(reference) : base.with({ path: reference });
}

function openText(uri: vscode.Uri, changedOnly = false): string | null {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === key);
  return open === undefined || (changedOnly && !open.isDirty) ? null : open.getText();
}

export async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

const nameOf = (file: vscode.Uri) => vscode.workspace.asRelativePath(file);
