import type { FileTree } from '../../contract/sources/FileTree.ts';

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
