import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { imageSize, uprightSize } from './imageSize.ts';

/**
 * The size of an image of a set in pixels, upright as frameworks decode it.
 *
 * @returns null where there is no such image, or its header says no size
 * @throws FailureError when it is there and cannot be read
 */
export async function sizeIn(tree: FileTree | undefined, path: string) {
  if (tree === undefined) return null;
  const size = await imageSize((offset, length) => tree.read(path, offset, length));
  return size === null ? null : uprightSize(size);
}
