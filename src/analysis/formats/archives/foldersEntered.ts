import type { FileTree } from '../../contract/sources/FileTree.ts';
import { folderIn } from './folderIn.ts';

const MOST_FOLDERS = 8;

/**
 * A tree, and the folders of which it consists: the only one in it, the only one in that, and so on.
 *
 * @throws FailureError when it cannot be read
 */
export async function foldersEntered(root: FileTree): Promise<readonly FileTree[]> {
  const trees = [root];
  for (let tree: FileTree = root; trees.length < MOST_FOLDERS; trees.push(tree)) {
    const entries = ((await tree.list('')) ?? []).filter(({ name }) => isShown(name));
    const [only] = entries;
    if (entries.length !== 1 || only?.kind !== 'folder') break;
    tree = folderIn(tree, only.name);
  }
  return trees;
}

function isShown(name: string): boolean {
  return !name.startsWith('.') && name !== '__MACOSX';
}
