import { closeSync, fstatSync, readSync } from 'node:fs';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import type { RangeSource } from '../../../analysis/contract/sources/RangeSource.ts';
import { fileFailure } from './fileFailure.ts';
import { identityOf, sameFile } from './FileIdentity.ts';
import { openRegularFile } from './openRegularFile.ts';

/**
 * A file on disk of which parts are read. Reading ends with `changed-while-read` when it is no longer the one that was
 * opened.
 *
 * @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable`
 */
export function rangeSource(path: string): RangeSource {
  const descriptor = open(path);
  const opened = identityOf(fstatSync(descriptor, { bigint: true }));
  let room = new Uint8Array();
  return {
    name: path,
    size: Number(opened.size),
    read: async (offset, length) => {
      if (room.length < length) room = new Uint8Array(length);
      const bytes = room.subarray(0, length);
      try {
        readFully(descriptor, bytes, offset);
        const now = identityOf(fstatSync(descriptor, { bigint: true }));
        if (sameFile(now, opened)) return bytes;
      } catch (thrown) {
        return fail(fileFailure(path, thrown));
      }
      return fail({ code: 'changed-while-read', file: path });
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

function open(path: string): number {
  try {
    return openRegularFile(path);
  } catch (thrown) {
    return fail(fileFailure(path, thrown));
  }
}

/** What a file that has become shorter lacks stays as it was: its identity tells. */
function readFully(descriptor: number, into: Uint8Array, offset: number): void {
  for (let read = 0; read < into.length;) {
    const count = readSync(descriptor, into, read, into.length - read, offset + read);
    if (count === 0) return;
    read += count;
  }
}
