import type { FileTree, TreeEntry } from '../../../contract/sources/FileTree.ts';
import { decodeText } from '../../kit/decodeText.ts';

/** Where tools write the names of classes, a line each, in the order in which they are looked for. */
const FILES = ['classes.txt', 'obj.names', 'labels/classes.txt', 'data/obj.names'];

/** @param first where they are said to be. @returns null where no such file is there */
export async function classNamesIn(
  tree: FileTree,
  entries: readonly TreeEntry[],
  first: readonly string[] = [],
): Promise<readonly string[] | null> {
  const others = entries.filter(({ kind, name }) => kind === 'file' && name.endsWith('.names'));
  for (const path of [...first, ...FILES, ...others.map(({ name }) => name)]) {
    const bytes = await tree.read(path);
    if (bytes === null) continue;
    const names = decodeText(bytes, true)
      .split(/\r\n|\n|\r/)
      .map(name => name.trim());
    const length = 1 + names.findLastIndex(name => name !== '');
    if (length > 0) return names.slice(0, length);
  }
  return null;
}
