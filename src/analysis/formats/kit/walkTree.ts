import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree, TreeEntry } from '../../contract/FileTree.ts';

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
  const { from, depth, most, signal } = { ...EVERYTHING, ...options };
  const files: TreeFile[] = [];
  const folders: Place[] = [{ path: from, depth: 0 }];
  let left = most;
  let isCut = false;
  for (let folder = folders.shift(); folder !== undefined; folder = folders.shift()) {
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    const listed = (await tree.list(folder.path)) ?? [];
    const entries = placed(listed.slice(0, left).filter(isShown), folder);
    for (const file of filesOf(entries)) files.push(file);
    const below = entries.filter(({ kind }) => kind === 'folder');
    const isDeepest = folder.depth >= depth;
    if (!isDeepest) folders.unshift(...below);
    isCut ||= listed.length > left || (isDeepest && below.length > 0);
    left -= Math.min(left, listed.length);
  }
  return { files, isCut };
}

interface Place {
  readonly path: string;
  readonly depth: number;
}

function placed(entries: readonly TreeEntry[], { path, depth }: Place) {
  return entries.map(({ name, kind, size }) => {
    return { path: path === '' ? name : `${path}/${name}`, kind, size, depth: depth + 1 };
  });
}

function* filesOf(entries: ReturnType<typeof placed>): Generator<TreeFile> {
  for (const { path, kind, size } of entries) if (kind === 'file') yield { path, size };
}

function isShown({ name }: TreeEntry): boolean {
  return !name.startsWith('.') && name !== '__MACOSX';
}
