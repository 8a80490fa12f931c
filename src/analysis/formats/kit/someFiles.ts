import type { FolderCandidate } from '../Format.ts';
import { walkTree } from './walkTree.ts';

/** Entries of a folder that are looked at to recognize it, and levels below it. */
const MOST_ENTRIES = 5000;
const MOST_DEPTH = 3;

const WALKS = new WeakMap<FolderCandidate, Promise<readonly string[]>>();

/**
 * Paths of files of a folder with this ending, as far as a short look goes, which all formats share.
 *
 * @throws FailureError when the folder cannot be read
 */
export async function someFiles(
  candidate: FolderCandidate,
  ending: string,
): Promise<readonly string[]> {
  const paths = WALKS.get(candidate) ?? walk(candidate);
  WALKS.set(candidate, paths);
  return (await paths).filter(path => path.toLowerCase().endsWith(`.${ending}`));
}

async function walk({ tree }: FolderCandidate): Promise<readonly string[]> {
  const { files } = await walkTree(tree, { depth: MOST_DEPTH, most: MOST_ENTRIES });
  return files.map(({ path }) => path);
}
