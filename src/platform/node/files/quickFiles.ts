import { type Stats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type {
  FileEnds,
  FileStamp,
  Keeper,
  QuickFiles,
} from '../../../analysis/contract/sources/FileTree.ts';
import { TICK_MILLISECONDS } from './diskTick.ts';
import { fileFailure, isAbsent } from './fileFailure.ts';
import type { FolderLists } from './FolderLists.ts';

/** Without waiting for whoever writes into a pipe. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const UNLESS_ABSENT = { throwIfNoEntry: false } as const;
const NOTHING = new Uint8Array();
/** What was handed out last: most images have as many bytes to be read, and an array for each costs. */
let part: Uint8Array = NOTHING;

/**
 * Files of a folder, in as few calls of the system as can be: open, look, read, close. That an entry is a file is known from
 * the list of its folder; it is looked at once more when it is open.
 */
export function quickFiles(
  folder: string,
  keeper: Keeper | undefined,
  lists: FolderLists,
): QuickFiles {
  const root = path.resolve(folder);
  const start = root.endsWith(path.sep) ? root : root + path.sep;
  const placeOf = (inside: string) =>
    inside.includes('..') || path.isAbsolute(inside) ? path.resolve(root, inside) : start + inside;
  let room = new Uint8Array(1 << 16);
  return {
    keeper,
    place: path.sep === '/' ? root : root.replaceAll(path.sep, '/'),
    stamp: inside => stampOf(placeOf(inside)),
    listStamp: inside => lists.stampOf(placeOf(inside)),
    isStill: (inside, stamps, at) => isStill(placeOf(inside), stamps, at),
    ends: (inside, lengths) => {
      if (room.length < lengths.first + lengths.last)
        room = new Uint8Array(lengths.first + lengths.last);
      return readEnds(placeOf(inside), lengths, room);
    },
  };
}

function stampOf(place: string): FileStamp | null {
  const stats = statSync(place, UNLESS_ABSENT);
  return stats === undefined ? null : stamp(stats);
}

function isStill(place: string, stamps: Float64Array, at: number): boolean {
  const stats = statSync(place, UNLESS_ABSENT);
  if (stats === undefined) return Number.isNaN(stamps[at]);
  const { size, mtimeMs, ino } = stats;
  return stamps[at] === size && stamps[at + 1] === mtimeMs && stamps[at + 2] === ino;
}

function stamp({ size, mtimeMs, ino }: Stats): FileStamp {
  return { size, modified: mtimeMs, inode: ino };
}

function settled(stats: Stats): FileStamp {
  const isSettled = Date.now() - stats.mtimeMs > TICK_MILLISECONDS;
  return isSettled ? stamp(stats) : { ...stamp(stats), modified: Number.NaN };
}

function readEnds(
  place: string,
  lengths: { readonly first: number; readonly last: number },
  room: Uint8Array,
): FileEnds | null {
  let descriptor = -1;
  try {
    descriptor = openSync(place, AT_ONCE);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) fail({ code: 'unreadable', file: place, reason: 'pipe-or-device' });
    const length = readSync(descriptor, room, 0, lengths.first, 0);
    const first =
      length === part.length && part.buffer === room.buffer ? part : room.subarray(0, length);
    part = first;
    const last = stats.size > length ? lastOf(descriptor, stats.size, lengths, room) : NOTHING;
    return { stamp: settled(stats), first, last };
  } catch (thrown) {
    return isAbsent(thrown) ? null : fail(fileFailure(place, thrown));
  } finally {
    if (descriptor >= 0) closeSync(descriptor);
  }
}

function lastOf(
  descriptor: number,
  size: number,
  { first, last }: { readonly first: number; readonly last: number },
  room: Uint8Array,
): Uint8Array {
  if (last === 0) return NOTHING;
  const length = readSync(descriptor, room, first, last, Math.max(0, size - last));
  return room.subarray(first, first + length);
}
