import type { FileTree } from '../../contract/sources/FileTree.ts';
import { isFailureError } from '../../contract/failures/Failure.ts';

/** A file in its tree. */
export interface FileInTree {
  readonly tree: FileTree;
  readonly path: string;
}

/** Whether two files are equal, byte by byte; false where one cannot be read as a whole. */
export async function sameContent(one: FileInTree, other: FileInTree): Promise<boolean> {
  try {
    const [first, second] = [await one.tree.read(one.path), await other.tree.read(other.path)];
    if (first === null || second?.length !== first.length) return false;
    return first.every((byte, at) => byte === second[at]);
  } catch (thrown) {
    if (isFailureError(thrown) && thrown.failure.code !== 'cancelled') return false;
    throw thrown;
  }
}
