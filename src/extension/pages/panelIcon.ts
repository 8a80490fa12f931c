import * as vscode from 'vscode';

export function panelIcon(extension: vscode.Uri): { light: vscode.Uri; dark: vscode.Uri } {
  const icon = (theme: string) => vscode.Uri.joinPath(extension, 'media', `report-${theme}.svg`);
  return { light: icon('light'), dark: icon('dark') };
}
