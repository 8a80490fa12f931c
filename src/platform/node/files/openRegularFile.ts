import fs from 'node:fs';
import { fail } from '../../../analysis/contract/failures/Failure.ts';

/** Without waiting for whoever writes into a pipe; Windows has no such flag, and no such pipes. */
const AT_ONCE = fs.constants.O_RDONLY | (fs.constants.O_NONBLOCK ?? 0);

/**
 * Opens a file to read it: never a pipe, which can make its reader wait for ever, nor a device, which may have no end or
 * do something when it is opened. What is opened is looked at again: it may be another file than a moment before.
 *
 * @returns a descriptor for the caller to close
 * @throws FailureError `is-directory`, `unreadable`; else what Node throws
 */
export function openRegularFile(path: string): number {
  requireRegular(path, fs.statSync(path));
  const descriptor = fs.openSync(path, AT_ONCE);
  try {
    requireRegular(path, fs.fstatSync(descriptor));
    return descriptor;
  } catch (error) {
    fs.closeSync(descriptor);
    throw error;
  }
}

/** @throws FailureError `is-directory`, `unreadable` */
function requireRegular(
  path: string,
  stats: Pick<fs.Stats, 'isDirectory' | 'isFile'> | fs.BigIntStats,
): void {
  if (stats.isDirectory()) fail({ code: 'is-directory', file: path });
  if (!stats.isFile())
    fail({
      code: 'unreadable',
      file: path,
      reason: 'pipe-or-device',
    });
}
