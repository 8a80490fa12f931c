import type { FileTree, TreeEntry } from '../../contract/sources/FileTree.ts';

export interface Wanted {
  /** No deeper than this many folders below the root. */
  readonly depth?: number;
  readonly isWanted: (name: string) => boolean;
}

/** Folders that are looked into. */
const MOST_FOLDERS = 200;

/**
 * Path of the first file whose name is wanted: that of the root before those of its folders, and so on. Null where there is
 * none among the first folders.
 *
 * @throws FailureError when a folder cannot be read
 */
export async function firstFile(
  tree: FileTree,
  { depth = 4, isWanted }: Wanted,
): Promise<string | null> {
  let level = [''];
  let left = MOST_FOLDERS;
  for (let at = 0; at <= depth && level.length > 0; at++) {
    const below: string[] = [];
    for (const folder of level.slice(0, left)) {
      for (const entry of (await tree.list(folder)) ?? [])
        if (entry.kind === 'folder') {
          if (isShown(entry)) below.push(pathOf(folder, entry));
        } else if (entry.kind === 'file' && isWanted(entry.name) && isShown(entry))
          return pathOf(folder, entry);
    }
    left -= Math.min(left, level.length);
    level = below;
  }
  return null;
}

function pathOf(folder: string, { name }: TreeEntry): string {
  return folder === '' ? name : `${folder}/${name}`;
}

function isShown({ name }: TreeEntry): boolean {
  return !name.startsWith('.') && name !== '__MACOSX';
}
