import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

export type TreeLook = Omit<
  vscode.TreeItem,
  'label' | 'description' | 'tooltip' | 'collapsibleState'
> & {
  readonly label: string;
  readonly description?: string;
  /** Lines. */
  readonly tooltip?: readonly string[];
};

export function plainTreeItem(
  { label, description = '', tooltip, ...look }: TreeLook,
  state: vscode.TreeItemCollapsibleState,
): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(plainText(label), state), look, {
    description: plainText(description),
    ...(tooltip !== undefined && { tooltip: tooltip.map(plainText).join('\n') }),
  });
}

export function plainCodeLens(
  range: vscode.Range,
  { title, tooltip, ...action }: vscode.Command & { readonly tooltip: string },
): vscode.CodeLens {
  return new vscode.CodeLens(range, {
    ...action,
    title: plainText(title),
    tooltip: plainText(tooltip),
  });
}

/** A quick fix that runs a command. */
export function plainQuickFix({ title, ...action }: vscode.Command): vscode.CodeAction {
  const shown = plainText(title);
  const fix = new vscode.CodeAction(shown, vscode.CodeActionKind.QuickFix);
  fix.command = { ...action, title: shown };
  fix.isPreferred = false;
  return fix;
}

export function plainDiagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  return new vscode.Diagnostic(range, plainText(message), severity);
}
