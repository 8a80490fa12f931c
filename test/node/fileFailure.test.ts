import os from 'node:os';
import { describe, expect, test } from 'vitest';
import { type Failure, FailureError } from '../../src/analysis/contract/Failure.ts';
import { exitCode } from '../../src/cli/exitCode.ts';
import { fileFailure, thrownFailure, writeFailure } from '../../src/node/fileFailure.ts';

const thrown = (code: string) =>
  Object.assign(new Error(`${code}: refused, open 'a'`), { code, syscall: 'open', path: 'a' });

/** What reading and what writing says. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['ENOENT', 'not-found', 'its folder does not exist'],
  ['ENOTDIR', 'not-found', 'its folder is a file'],
  ['EISDIR', 'is-directory', 'it is a folder'],
  ['EACCES', 'no-permission', 'permission was denied'],
  ['EPERM', 'no-permission', 'permission was denied'],
  ...[
    ['ELOOP', 'its links lead in a circle'],
    ['ENAMETOOLONG', 'its name is too long'],
    ['EIO', 'the disk reports an error'],
    ['EMFILE', 'too many files are open'],
    ['ENFILE', 'too many files are open'],
    ['EROFS', 'the file system is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EFBIG', 'its file system takes no file of that size'],
    ['EOVERFLOW', 'it is too large for this program'],
    ['ERR_FS_FILE_TOO_LARGE', 'it is too large for this program'],
    ['ETXTBSY', 'another program is using it'],
    ['EBUSY', 'another program is using it'],
    ['EAGAIN', 'another program is using it'],
    ['ENXIO', 'it is a socket, or a device that is not there'],
    ['ENODEV', 'it is a socket, or a device that is not there'],
    ['ENOTSUP', 'its file system does not support that'],
    ['EINVAL', 'its file system does not support that'],
    ['ESTALE', 'the connection to its file system was lost'],
    ['ETIMEDOUT', 'the connection to its file system was lost'],
    ['ENOMEM', 'there is not enough memory'],
    ['EPIPE', 'nobody reads it any more'],
    ['EBADF', 'it is closed'],
    ['EILSEQ', 'its name is not valid there'],
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
      reason: 'too many files are open',
    });
  });

  test('is not taken for what a failure or a bug says', () => {
    expect(thrownFailure(new FailureError({ code: 'cancelled' }))).toEqual({ code: 'cancelled' });
    expect(thrownFailure(new TypeError('x'))).toEqual({ code: 'internal', message: 'x' });
  });
});
