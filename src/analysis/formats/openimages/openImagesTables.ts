import type { FileTree } from '../../contract/sources/FileTree.ts';

const TABLE = /^(?:oidv\d+-)?(\w+)-annotations-bbox\.csv$/;

/**
 * Paths of the tables of boxes in a folder, or in its folder `annotations`, by the names of their splits.
 *
 * @throws FailureError when a folder cannot be read
 */
export async function openImagesTables(tree: FileTree): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const start of ['', 'annotations/'])
    for (const { name, kind } of (await tree.list(start.slice(0, -1))) ?? []) {
      const split = TABLE.exec(name)?.[1];
      if (kind === 'file' && split !== undefined && !found.has(split))
        found.set(split, `${start}${name}`);
    }
  return found;
}
