import type { FileStamp, FileTree, QuickFiles } from '../../../contract/sources/FileTree.ts';

/** What the answers of a tree rest on: the folders that were listed and the files that were read, each as it was. */
export interface Grounds {
  readonly folders: readonly (readonly [path: string, stamp: string])[];
  readonly files: readonly (readonly [path: string, ...stamp: readonly number[]])[];
}

export interface WatchedTree {
  readonly tree: FileTree;
  /** Entries of all folders that were listed. */
  readonly entries: number;
  /** @returns null where what was asked may change unseen, or was more than is worth a look */
  grounds(): Grounds | null;
}

/** Folders and files that are looked at sooner than what rests on them is found out anew. */
const MOST_GROUNDS = 64;
/** Of a folder that is not there; one that comes has another. */
const ABSENT = '';

/** A tree that remembers what was asked of it. */
export function watchedTree(tree: FileTree, quick: QuickFiles): WatchedTree {
  const folders = new Map<string, string>();
  const files = new Map<string, readonly number[]>();
  let isSure = true;
  let entries = 0;
  const read = (path: string) => {
    const stamp = stampOf(quick, path);
    if (stamp === null || files.size + folders.size > MOST_GROUNDS) isSure = false;
    else files.set(path, stamp);
  };
  return {
    get entries() {
      return entries;
    },
    grounds: () => (isSure ? { folders: [...folders], files: filesOf(files) } : null),
    tree: {
      ...tree,
      list: async folder => {
        // Before and after: whether a folder has links in it is known once it was listed.
        const stamp = listStamp(quick, folder);
        const listed = await tree.list(folder);
        entries += listed?.length ?? 0;
        const isKnown = stamp !== null && listStamp(quick, folder) === stamp;
        if (!isKnown || files.size + folders.size > MOST_GROUNDS) isSure = false;
        else folders.set(folder, stamp);
        return listed;
      },
      open: path => {
        read(path);
        return tree.open(path);
      },
      read: (path, offset, length) => {
        read(path);
        return tree.read(path, offset, length);
      },
    },
  };
}

/** Whether a tree would answer as it did. */
export function stillHolds(quick: QuickFiles, { folders, files }: Grounds): boolean {
  return (
    folders.every(([path, stamp]) => listStamp(quick, path) === stamp) &&
    files.every(([path, ...stamp]) => {
      const now = stampOf(quick, path);
      return (
        now !== null && now.length === stamp.length && now.every((part, at) => part === stamp[at])
      );
    })
  );
}

function listStamp(quick: QuickFiles, folder: string): string | null {
  return quick.listStamp(folder) ?? (quick.stamp(folder) === null ? ABSENT : null);
}

/** Empty of a file that is not there; null of one that cannot be told from another. */
function stampOf(quick: QuickFiles, path: string): readonly number[] | null {
  let stamp: FileStamp | null;
  try {
    stamp = quick.ends(path, { first: 1, last: 0 })?.stamp ?? null;
  } catch {
    return null;
  }
  if (stamp === null) return [];
  const { size, modified, inode } = stamp;
  return Number.isNaN(modified) ? null : [size, modified, inode];
}

function filesOf(files: ReadonlyMap<string, readonly number[]>): Grounds['files'] {
  return [...files].map(([path, stamp]) => [path, ...stamp] as const);
}
