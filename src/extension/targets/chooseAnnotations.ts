import * as vscode from 'vscode';
import { pickItem } from '../ui/pickItem.ts';

/** As the menus of the manifest offer them. */
const ENDINGS = [
  'json',
  'jsonl',
  'yaml',
  'yml',
  'xml',
  'csv',
  'txt',
  'record',
  'tfrecord',
  'parquet',
  'zip',
  'tar',
  'tgz',
  'gz',
];

export interface ChoosingTexts {
  /** Titles of the dialogs. */
  readonly file: string;
  readonly folder: string;
  /** Of their button. */
  readonly open: string;
}

/** Lets the user choose a file or a folder, between which the dialogs of Windows and Linux make them decide first. */
export async function chooseAnnotations(texts: ChoosingTexts): Promise<vscode.Uri | undefined> {
  const items = [
    {
      label: vscode.l10n.t('A file…'),
      iconPath: new vscode.ThemeIcon('file'),
      take: chooseAnnotationFile,
    },
    {
      label: vscode.l10n.t('A folder…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      take: chooseAnnotationFolder,
    },
  ];
  const item = await pickItem(items, { placeHolder: vscode.l10n.t('What the annotations are in') });
  return item?.take(texts);
}

export async function chooseAnnotationFile({
  file,
  open,
}: ChoosingTexts): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: file,
    openLabel: open,
    filters: { [vscode.l10n.t('Annotations')]: ENDINGS },
  });
  return chosen?.[0];
}

export async function chooseAnnotationFolder({
  folder,
  open,
}: ChoosingTexts): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: folder,
    openLabel: open,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}
