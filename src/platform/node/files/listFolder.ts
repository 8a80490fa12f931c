import fs, { type Dirent } from 'node:fs';
import path from 'node:path';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { TreeEntry } from '../../../analysis/contract/sources/FileTree.ts';
import { fileFailure, isAbsent } from './fileFailure.ts';

/** What a folder of a disk holds. */
export interface FolderList {
  /** In the order of the names' UTF-16 units. */
  readonly entries: readonly TreeEntry[];
  /** Whether all are files and folders. What a link leads to may change while its folder does not. */
  readonly isPlain: boolean;
}

/**
 * @returns null where there is no such folder
 * @throws FailureError when it is there and cannot be read
 */
export function listFolder(place: string): FolderList | null {
  try {
    const entries = fs.readdirSync(place, { withFileTypes: true });
    return {
      entries: entries.map(entry => entryOf(place, entry)).toSorted(byName),
      isPlain: entries.every(entry => entry.isFile() || entry.isDirectory()),
    };
  } catch (thrown) {
    return isAbsent(thrown) ? null : fail(fileFailure(place, thrown));
  }
}

function entryOf(folder: string, entry: Dirent): TreeEntry {
  const { name } = entry;
  const size = Number.NaN;
  if (entry.isFile()) return { name, kind: 'file', size };
  if (entry.isDirectory()) return { name, kind: 'folder', size };
  const target = entry.isSymbolicLink() ? statOf(path.join(folder, name)) : undefined;
  if (target?.isFile() === true) return { name, kind: 'file', size: target.size };
  return { name, kind: target?.isDirectory() === true ? 'folder' : 'other', size };
}

function byName(one: TreeEntry, other: TreeEntry): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

function statOf(place: string): fs.Stats | undefined {
  try {
    return fs.statSync(place);
  } catch {
    return undefined;
  }
}
