import type { FileTree } from '../../contract/FileTree.ts';

/**
 * The one folder that a tree consists of, as archives of a folder do.
 *
 * @returns null where it holds anything else that is not hidden
 * @throws FailureError when it cannot be read
 */
export async function enterFolder(tree: FileTree): Promise<FileTree | null> {
  const entries = ((await tree.list('')) ?? []).filter(
    ({ name }) => !/^(?:\..*|__MACOSX)$/.test(name),
  );
  const [only] = entries;
  return entries.length === 1 && only?.kind === 'folder' ? folderIn(tree, only.name) : null;
}

/** A folder of a tree as a tree of its own. */
export function folderIn(tree: FileTree, folder: string): FileTree {
  if (folder === '') return tree;
  const placeOf = (path: string) => (path === '' ? folder : `${folder}/${path}`);
  return {
    name: `${tree.name}/${folder}`,
    list: path => tree.list(placeOf(path)),
    open: path => tree.open(placeOf(path)),
    read: (path, offset, length) => tree.read(placeOf(path), offset, length),
  };
}
