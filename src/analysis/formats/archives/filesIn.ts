import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { walkTree } from '../kit/walkTree.ts';
import { folderIn } from './folderIn.ts';

const DEPTH = 4;
const MOST_ENTRIES = 20_000;
/** A set has one file a split, or a few. */
const MOST_FILES = 16;

/**
 * The files of an archive that may be annotations by themselves; none where there are many.
 *
 * @param endings without the dot, in lower case
 * @throws FailureError when it cannot be read
 */
export async function filesIn(
  tree: FileTree,
  endings: ReadonlySet<string>,
): Promise<readonly FileSource[]> {
  const { files } = await walkTree(tree, { depth: DEPTH, most: MOST_ENTRIES });
  const paths = files
    .map(({ path }) => path)
    .filter(path => endings.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase()));
  if (paths.length > MOST_FILES) return [];
  const found: FileSource[] = [];
  for (const path of paths) {
    const source = await tree.open(path);
    const folder = folderIn(tree, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
    if (source !== null) found.push({ ...source, folder });
  }
  return found;
}
