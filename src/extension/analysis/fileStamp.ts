import * as vscode from 'vscode';

/** Enough of a file to see that it is another one by now. */
export interface FileStamp {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** Bytes. */
  readonly size: number;
}

/** @returns null where there is no such file, or nobody may look */
export async function stampOf(file: vscode.Uri): Promise<FileStamp | null> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(file);
    return { mtime, size };
  } catch {
    return null;
  }
}

export function sameStamp(a: FileStamp | null, b: FileStamp | null): boolean {
  return a?.mtime === b?.mtime && a?.size === b?.size;
}
