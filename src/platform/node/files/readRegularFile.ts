import fs from 'node:fs';
import { fail } from '../../../analysis/contract/failures/Failure.ts';
import { fileFailure } from './fileFailure.ts';
import { openRegularFile } from './openRegularFile.ts';

/** Configs are pages; four bytes for each character that is parsed. */
const MOST_CONFIG_BYTES = 4_000_000;

const CHUNK_BYTES = 1 << 16;

/**
 * The bytes of a whole file, no more of them than it said it has, and no more than `most`. What says that it is empty
 * and is not, as files of the system's own do, is refused like a device.
 *
 * @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable`, `file-too-large`, `changed-while-read`
 */
export function readRegularFile(file: string, most = MOST_CONFIG_BYTES): Uint8Array {
  try {
    const descriptor = openRegularFile(file);
    try {
      return contentOf(file, descriptor, most);
    } finally {
      fs.closeSync(descriptor);
    }
  } catch (error) {
    return fail(fileFailure(file, error));
  }
}

function contentOf(file: string, descriptor: number, most: number): Uint8Array {
  const { size } = fs.fstatSync(descriptor);
  if (size > most) fail({ code: 'file-too-large', file, megabytes: most / 1e6 });
  // One byte more than it has shows that it has grown.
  const bytes = new Uint8Array(size + 1);
  let read = 0;
  while (read <= size) {
    const wanted = Math.min(CHUNK_BYTES, bytes.length - read);
    const count = fs.readSync(descriptor, bytes, read, wanted, read);
    if (count === 0) break;
    read += count;
  }
  if (read === size) return bytes.subarray(0, size);
  const isVirtual = size === 0;
  return isVirtual
    ? fail({ code: 'unreadable', file, reason: 'pipe-or-device' })
    : fail({ code: 'changed-while-read', file });
}
