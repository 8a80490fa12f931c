import { type BigIntStats, statSync } from 'node:fs';
import { fail } from '../analysis/contract/Failure.ts';
import { fileFailure } from './fileFailure.ts';

/**
 * What a path leads to, before it is opened: opening a pipe waits for its writer, and a device may never end.
 *
 * @throws FailureError `not-found`, `is-directory`, `no-permission`, `unreadable`
 */
export function regularFile(path: string): BigIntStats {
  const stats = statsOf(path);
  if (stats.isDirectory()) fail({ code: 'is-directory', file: path });
  if (!stats.isFile())
    fail({ code: 'unreadable', file: path, reason: 'it is no regular file but a pipe or device' });
  return stats;
}

function statsOf(path: string): BigIntStats {
  try {
    return statSync(path, { bigint: true });
  } catch (thrown) {
    return fail(fileFailure(path, thrown));
  }
}
