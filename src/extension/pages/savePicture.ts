import * as vscode from 'vscode';

/** Asks where to save a chart, next to what is open. @param png Base64 */
export async function savePicture(name: string, png: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, `${name}.png`) }),
    filters: { PNG: ['png'] },
  });
  if (target === undefined) return;
  const bytes = Uint8Array.from(atob(png), character => character.codePointAt(0) ?? 0);
  await vscode.workspace.fs.writeFile(target, bytes);
}
