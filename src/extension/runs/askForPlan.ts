import * as vscode from 'vscode';
import { pickItem } from '../ui/pickItem.ts';
import type { StoredRun } from './StoredRun.ts';

interface Item extends vscode.QuickPickItem {
  readonly take: () => Promise<vscode.Uri | undefined>;
}

/** The plan whose results are to be read: one that was made here, or another file. */
export async function askForPlan(known: readonly StoredRun[]): Promise<vscode.Uri | undefined> {
  const plans = known.flatMap(({ source }) => (source.kind === 'plan' ? [source.uri] : []));
  const items = plans.map((text): Item => {
    const uri = vscode.Uri.parse(text);
    return {
      label: vscode.workspace.asRelativePath(uri),
      iconPath: new vscode.ThemeIcon('checklist'),
      take: () => Promise.resolve(uri),
    };
  });
  if (items.length === 0) return choose();
  const another: Item = {
    label: vscode.l10n.t('Another file…'),
    iconPath: new vscode.ThemeIcon('folder-opened'),
    take: choose,
  };
  const item = await pickItem([...items, another], {
    placeHolder: vscode.l10n.t('Plan whose results are to be read'),
  });
  return item?.take();
}

async function choose(): Promise<vscode.Uri | undefined> {
  const files = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Plan whose results are to be read'),
    openLabel: vscode.l10n.t('Read'),
    filters: { JSON: ['json'] },
  });
  return files?.[0];
}
