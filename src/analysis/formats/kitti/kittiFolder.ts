import type { FileTree } from '../../contract/sources/FileTree.ts';

const LABELS = /^label_?\d?$|^labels?_2$/;
/** As converters call it; sets of YOLO labels have such a folder, too. */
const OTHER_NAME = 'labels';
const DEPTH = 2;
const MOST_FOLDERS = 50;

/**
 * Path of the folder `label_2`, up to two folders further in, else of the first `labels`; the root where that holds text files.
 *
 * @returns null where there is none
 * @throws FailureError when a folder cannot be read
 */
export async function kittiFolder(tree: FileTree): Promise<string | null> {
  const root = (await tree.list('')) ?? [];
  if (root.some(({ name, kind }) => kind === 'file' && name.endsWith('.txt'))) return '';
  let other: string | null = null;
  let level = [''];
  for (let depth = 0; depth <= DEPTH; depth++) {
    const below: string[] = [];
    for (const folder of level.slice(0, MOST_FOLDERS))
      for (const { name, kind } of (await tree.list(folder)) ?? []) {
        if (kind !== 'folder') continue;
        const path = folder === '' ? name : `${folder}/${name}`;
        if (LABELS.test(name)) return path;
        if (name === OTHER_NAME) other ??= path;
        below.push(path);
      }
    level = below;
  }
  return other;
}
