import { type KnownDetail, systemDetail } from '../analysis/contract/Detail.ts';
import { asFailure, type Failure, isFailureError } from '../analysis/contract/Failure.ts';

/** Why a file could not be opened or read, from what Node throws. */
export function fileFailure(file: string, thrown: unknown): Failure {
  if (isFailureError(thrown)) return thrown.failure;
  if (thrown instanceof Error && thrown.name === 'AbortError') return { code: 'cancelled' };
  const code = codeOf(thrown);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'not-found', file };
    case 'EISDIR':
      return { code: 'is-directory', file };
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission', file };
    default:
      return { code: 'unreadable', file, reason: REASONS[code] ?? systemDetail(thrown) };
  }
}

/** Why a file could not be written, from what Node throws. The file is named as the user does, whatever was opened for it. */
export function writeFailure(file: string, thrown: unknown): Failure {
  if (isFailureError(thrown))
    return 'file' in thrown.failure ? { ...thrown.failure, file } : thrown.failure;
  const code = codeOf(thrown);
  if (code === '') return asFailure(thrown);
  const reason = WRITE_REASONS[code] ?? REASONS[code] ?? systemDetail(thrown);
  return { code: 'not-writable', file, reason };
}

/** Any thrown value as a failure; what the system refused is no bug, wherever it was thrown. */
export function thrownFailure(thrown: unknown): Failure {
  if (isFailureError(thrown) || !isSystemError(thrown)) return asFailure(thrown);
  return fileFailure(thrown.path ?? thrown.syscall, thrown);
}

function isSystemError(
  thrown: unknown,
): thrown is Error & { readonly syscall: string; readonly path?: string } {
  return thrown instanceof Error && 'syscall' in thrown && codeOf(thrown) !== '';
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

const LOST = 'the connection to its file system was lost';
const BUSY = 'another program is using it';
const NO_DEVICE = 'it is a socket, or a device that is not there';
const UNSUPPORTED = 'its file system does not support that';
const TOO_LARGE = 'it is too large for this program';

/** By the code of the system, of Node or of zlib. */
const REASONS: Readonly<Record<string, KnownDetail>> = {
  EAGAIN: BUSY,
  EBADF: 'it is closed',
  EBUSY: BUSY,
  ECONNABORTED: LOST,
  ECONNRESET: LOST,
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'its file system takes no file of that size',
  EHOSTDOWN: LOST,
  EHOSTUNREACH: LOST,
  EILSEQ: 'its name is not valid there',
  EINVAL: UNSUPPORTED,
  EIO: 'the disk reports an error',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENETDOWN: LOST,
  ENETUNREACH: LOST,
  ENFILE: 'too many files are open',
  ENODEV: NO_DEVICE,
  ENOMEM: 'there is not enough memory',
  ENOSPC: 'the disk is full',
  ENOSYS: UNSUPPORTED,
  ENOTCONN: LOST,
  ENOTSUP: UNSUPPORTED,
  ENXIO: NO_DEVICE,
  EOPNOTSUPP: UNSUPPORTED,
  EOVERFLOW: TOO_LARGE,
  EPIPE: 'nobody reads it any more',
  EROFS: 'the file system is read-only',
  ESHUTDOWN: LOST,
  ESTALE: LOST,
  ETIMEDOUT: LOST,
  ETXTBSY: BUSY,
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_INVALID_ARG_VALUE: 'its name is not valid there',
  ERR_STRING_TOO_LONG: TOO_LARGE,
  Z_BUF_ERROR: 'its gzip data ends early',
  Z_DATA_ERROR: 'its gzip data is damaged',
  Z_MEM_ERROR: 'there is not enough memory',
  Z_NEED_DICT: 'its gzip data needs a dictionary',
};

/** What means something else, or has a code of its own in reading, where a file is written. */
const WRITE_REASONS: Readonly<Record<string, KnownDetail>> = {
  EACCES: 'permission was denied',
  EISDIR: 'it is a folder',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EPERM: 'permission was denied',
};
