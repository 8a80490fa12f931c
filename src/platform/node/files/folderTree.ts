import fs from 'node:fs';
import path from 'node:path';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { FileTree } from '../../../analysis/contract/sources/FileTree.ts';
import { fileFailure, isAbsent } from './fileFailure.ts';
import { fileKeeper } from './fileKeeper.ts';
import { fileSource } from './fileSource.ts';
import { FolderLists } from './FolderLists.ts';
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
  const keeper = fileKeeper();
  const lists = new FolderLists(keeper);
  return {
    name: folder,
    list: inside => lists.list(placeOf(inside)),
    open: async inside => {
      const place = placeOf(inside);
      if (!isFile(place)) return null;
      const named = path.join(folder, inside);
      return { ...(await fileSource(named)), range: () => rangeSource(named) };
    },
    read: async (inside, offset = 0, length = Infinity) =>
      readPart(placeOf(inside), offset, length),
    quick: quickFiles(folder, keeper, lists),
  };
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
  try {
    return fs.statSync(place).isFile();
  } catch {
    return false;
  }
}
