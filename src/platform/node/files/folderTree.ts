import fs, { type Dirent } from 'node:fs';
import path from 'node:path';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { FileTree, TreeEntry } from '../../../analysis/contract/sources/FileTree.ts';
import { fileFailure, isAbsent } from './fileFailure.ts';
import { fileSource } from './fileSource.ts';
import { openRegularFile } from './openRegularFile.ts';
import { quickFiles } from './quickFiles.ts';
import { rangeSource } from './rangeSource.ts';

const MOST_BYTES = 64 << 20;

/**
 * A folder on disk.
 *
 * Calls are not awaited: handing each to another thread costs more than the call. So it belongs where nobody waits for the
 * thread: in a worker or on the command line.
 */
export function folderTree(folder: string): FileTree {
  const placeOf = (inside: string) => path.resolve(folder, inside);
  return {
    name: folder,
    list: async inside => listFolder(placeOf(inside)),
    open: async inside => {
      const place = placeOf(inside);
      if (!isFile(place)) return null;
      const named = path.join(folder, inside);
      return { ...(await fileSource(named)), range: () => rangeSource(named) };
    },
    read: async (inside, offset = 0, length = Infinity) =>
      readPart(placeOf(inside), offset, length),
    quick: quickFiles(folder),
  };
}

function listFolder(place: string): readonly TreeEntry[] | null {
  try {
    const entries = fs.readdirSync(place, { withFileTypes: true });
    return entries.map(entry => entryOf(place, entry)).toSorted(byName);
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

function readPart(place: string, offset: number, length: number): Uint8Array | null {
  let descriptor: number;
  try {
    descriptor = openRegularFile(place);
  } catch (thrown) {
    return isAbsent(thrown) ? null : fail(fileFailure(place, thrown));
  }
  try {
    const left = Math.max(0, fs.fstatSync(descriptor).size - offset);
    const wanted = Math.min(left, length);
    if (wanted > MOST_BYTES)
      fail({ code: 'file-too-large', file: place, megabytes: MOST_BYTES / 2 ** 20 });
    const bytes = new Uint8Array(wanted);
    return bytes.subarray(0, readUpTo(descriptor, bytes, offset));
  } catch (thrown) {
    return fail(fileFailure(place, thrown));
  } finally {
    fs.closeSync(descriptor);
  }
}

/** @returns how many bytes there were */
function readUpTo(descriptor: number, into: Uint8Array, offset: number): number {
  let read = 0;
  while (read < into.length) {
    const count = fs.readSync(descriptor, into, read, into.length - read, offset + read);
    if (count === 0) break;
    read += count;
  }
  return read;
}

function isFile(place: string): boolean {
  return statOf(place)?.isFile() === true;
}

function statOf(place: string): fs.Stats | undefined {
  try {
    return fs.statSync(place);
  } catch {
    return undefined;
  }
}
