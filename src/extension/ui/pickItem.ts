import * as vscode from 'vscode';
import { plainText } from './plainText.ts';

type Options = Pick<
  vscode.QuickPickOptions,
  'title' | 'placeHolder' | 'matchOnDescription' | 'matchOnDetail'
>;

/** @returns the item that was chosen, of those that were given */
export async function pickItem<T extends vscode.QuickPickItem>(
  items: readonly T[] | Promise<readonly T[]>,
  options: Options,
): Promise<T | undefined> {
  const rows = Promise.resolve(items).then(list =>
    list.map(item => ({ ...withPlainTexts(item, ['label', 'description', 'detail']), item })),
  );
  const chosen = await vscode.window.showQuickPick(
    rows,
    withPlainTexts(options, ['title', 'placeHolder']),
  );
  return chosen?.item;
}

function withPlainTexts<T extends object>(value: T, keys: readonly (keyof T)[]): T {
  const texts = keys.flatMap(key => {
    const text = value[key];
    return typeof text === 'string' ? [[key, plainText(text)]] : [];
  });
  return { ...value, ...(Object.fromEntries(texts) as Partial<T>) };
}
