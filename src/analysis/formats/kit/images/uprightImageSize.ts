import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { imageSize, uprightSize } from './imageSize.ts';

/**
 * Width and height of an image of a set, in pixels, as it is seen: turned where its header says so.
 *
 * @returns 'absent' where it is not there
 */
export async function uprightImageSize(
  tree: FileTree,
  path: string,
): Promise<{ readonly width: number; readonly height: number } | 'absent' | 'unreadable'> {
  let isThere = true;
  const size = await imageSize(async (offset, length) => {
    const bytes = await tree.read(path, offset, length);
    isThere &&= bytes !== null;
    return bytes;
  });
  if (!isThere) return 'absent';
  return size === null ? 'unreadable' : uprightSize(size);
}
