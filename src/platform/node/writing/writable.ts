import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { fail } from '../../../analysis/contract/failures/Failure.ts';

/**
 * Whether an existing file may be written. Root may write what is marked read-only, but was hardly meant to.
 *
 * @throws FailureError `not-writable`; the system's error for any other reason
 */
export function requireWritable(file: string, stats: Stats): void {
  if (stats.isDirectory()) fail({ code: 'not-writable', file, reason: 'is-folder' });
  if ((stats.mode & 0o222) === 0) fail({ code: 'not-writable', file, reason: 'read-only' });
  try {
    accessSync(file, constants.W_OK);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const foreign = process.geteuid !== undefined && process.geteuid() !== stats.uid;
    if (code === 'EACCES' && foreign)
      fail({ code: 'not-writable', file, reason: 'owned-by-other' });
    throw thrown;
  }
}

/**
 * Whether something new can be made in a folder, as every safe way of writing needs to.
 *
 * @throws FailureError `not-writable`; the system's error for any other reason
 */
export function requireFolder(file: string, folder: string): void {
  if (!statSync(folder).isDirectory())
    fail({ code: 'not-writable', file, reason: 'folder-is-file' });
  try {
    accessSync(folder, constants.W_OK);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EACCES') throw thrown;
    fail({ code: 'not-writable', file, reason: 'folder-not-writable' });
  }
}
