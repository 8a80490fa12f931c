import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { type Failure, FailureError } from '../../../src/analysis/contract/failures/Failure.ts';
import { exitCode } from '../../../src/cli/exitCode.ts';
import {
  fileFailure,
  thrownFailure,
  writeFailure,
} from '../../../src/platform/node/files/fileFailure.ts';

const thrown = (code: string) =>
  Object.assign(new Error(`${code}: refused, open 'a'`), { code, syscall: 'open', path: 'a' });

/** What reading and what writing says. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['ENOENT', 'not-found', 'no-folder'],
  ['ENOTDIR', 'not-found', 'folder-is-file'],
  ['EISDIR', 'is-directory', 'is-folder'],
  ['EACCES', 'no-permission', 'permission-denied'],
  ['EPERM', 'no-permission', 'permission-denied'],
  ...[
    ['ELOOP', 'link-circle'],
    ['ENAMETOOLONG', 'name-too-long'],
    ['EIO', 'disk-error'],
    ['EMFILE', 'too-many-open-files'],
    ['ENFILE', 'too-many-open-files'],
    ['EROFS', 'read-only-file-system'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'quota-used-up'],
    ['EFBIG', 'too-large-for-file-system'],
    ['EOVERFLOW', 'too-large-for-program'],
    ['ERR_FS_FILE_TOO_LARGE', 'too-large-for-program'],
    ['ETXTBSY', 'in-use'],
    ['EBUSY', 'in-use'],
    ['EAGAIN', 'in-use'],
    ['ENXIO', 'socket-or-no-device'],
    ['ENODEV', 'socket-or-no-device'],
    ['ENOTSUP', 'unsupported-by-file-system'],
    ['EINVAL', 'unsupported-by-file-system'],
    ['ESTALE', 'connection-lost'],
    ['ETIMEDOUT', 'connection-lost'],
    ['ENOMEM', 'out-of-memory'],
    ['EPIPE', 'no-reader'],
    ['EBADF', 'closed'],
    ['EILSEQ', 'name-invalid'],
  ].map(([code = '', words = '']) => [code, words, words] as const),
];

const words = (failure: Failure) =>
  failure.code === 'unreadable' || failure.code === 'not-writable' ? failure.reason : failure.code;

describe('what the system refuses', () => {
  test.each(TABLE)('%s is told in words', (code, reading, writing) => {
    expect(words(fileFailure('a', thrown(code)))).toBe(reading);
    expect(words(writeFailure('a', thrown(code)))).toBe(writing);
  });

  test.each(Object.keys(os.constants.errno))('%s is about the file, not about a bug', code => {
    for (const failure of [
      fileFailure('a', thrown(code)),
      writeFailure('a', thrown(code)),
      thrownFailure(thrown(code)),
    ]) {
      expect(failure).toMatchObject({ file: 'a' });
      expect(exitCode(failure)).toBe(3);
    }
  });

  test('is named after the call where there is no path', () => {
    const { path: _, ...rest } = thrown('EMFILE');
    const failure = thrownFailure(Object.assign(new Error('EMFILE'), rest));
    expect(failure).toEqual({
      code: 'unreadable',
      file: 'open',
      reason: 'too-many-open-files',
    });
  });

  test('is not taken for what a failure or a bug says', () => {
    expect(thrownFailure(new FailureError({ code: 'cancelled' }))).toEqual({ code: 'cancelled' });
    expect(thrownFailure(new TypeError('x'))).toEqual({ code: 'internal', message: 'x' });
  });
});
