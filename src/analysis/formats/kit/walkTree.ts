import { fail } from '../../contract/failures/Failure.ts';
import type { FileStamp, FileTree, TreeEntry } from '../../contract/sources/FileTree.ts';

export interface WalkOptions {
  /** Where to begin; '' is the root. */
  readonly from?: string;
  /** No deeper than this many folders below `from`; a loop of links ends here at the latest. */
  readonly depth?: number;
  /** Entries that are looked at. */
  readonly most?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Walked {
  /** Paths of files with their sizes, folder by folder, each in the order of names. */
  readonly files: readonly TreeFile[];
  /** Whether there was more than could be looked at. */
  readonly isCut: boolean;
  /** Folders that were not looked at to their end: too many entries, too deep, or a link that leads back to a folder above. */
  readonly skipped: readonly string[];
}

export interface TreeFile {
  readonly path: string;
  /** Bytes; NaN where not known. */
  readonly size: number;
}

const EVERYTHING = { from: '', depth: 12, most: 2_000_000 };

/**
 * All files of a tree below a folder. What is hidden, by a dot at the front or as `__MACOSX`, is passed.
 *
 * @throws FailureError when a folder cannot be read, `cancelled`
 */
export async function walkTree(tree: FileTree, options: WalkOptions = {}): Promise<Walked> {
  const files: TreeFile[] = [];
  const skipped = await visitFiles(tree, (path, size) => files.push({ path, size }), options);
  return { files, isCut: skipped.length > 0, skipped };
}

/**
 * The same for those who keep little of a million files.
 *
 * @returns folders that were not looked at to their end
 */
export async function visitFiles(
  tree: FileTree,
  visit: (path: string, size: number) => void,
  options: WalkOptions = {},
): Promise<readonly string[]> {
  const { from, depth, most, signal } = { ...EVERYTHING, ...options };
  const skipped: string[] = [];
  const folders: Place[] = [placeIn(tree, from, null)];
  let left = most;
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    if (folder.depth > depth || leadsBack(folder)) {
      skipped.push(folder.path);
      continue;
    }
    const listed = (await tree.list(folder.path)) ?? [];
    if (listed.length > left) skipped.push(folder.path);
    const entries = listed.length > left ? listed.slice(0, left) : listed;
    const below = visitEntries(folder.path, entries, visit);
    for (const path of below.toReversed()) folders.push(placeIn(tree, path, folder));
    left -= entries.length;
  }
  return skipped;
}

/** In one pass: folders have hundreds of thousands of entries. @returns the folders among them */
function visitEntries(
  folder: string,
  entries: readonly TreeEntry[],
  visit: (path: string, size: number) => void,
): readonly string[] {
  const below: string[] = [];
  const start = folder === '' ? '' : `${folder}/`;
  for (const entry of entries) {
    if (!isShown(entry)) continue;
    if (entry.kind === 'file') visit(start + entry.name, entry.size);
    if (entry.kind === 'folder') below.push(start + entry.name);
  }
  return below;
}

interface Place {
  readonly path: string;
  readonly depth: number;
  readonly above: Place | null;
  readonly stamp: FileStamp | null;
}

function placeIn({ quick }: FileTree, path: string, above: Place | null): Place {
  const stamp = quick?.stamp(path) ?? null;
  return { path, depth: above === null ? 0 : above.depth + 1, above, stamp };
}

/** By a link: it is one of the folders above. */
function leadsBack({ stamp, above }: Place): boolean {
  if (stamp === null || stamp.inode === 0) return false;
  for (let place = above; place !== null; place = place.above)
    if (place.stamp?.inode === stamp.inode && place.stamp.modified === stamp.modified) return true;
  return false;
}

function isShown({ name }: TreeEntry): boolean {
  return name[0] !== '.' && name !== '__MACOSX';
}
