import { systemDetail } from '../../../analysis/contract/failures/Detail.ts';
import type { FileFault } from '../../../analysis/contract/failures/detailCodes.ts';
import {
  asFailure,
  type Failure,
  isFailureError,
} from '../../../analysis/contract/failures/Failure.ts';

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

/** Whether the system said that there is no such file. */
export function isAbsent(thrown: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'].includes(codeOf(thrown));
}

function isSystemError(
  thrown: unknown,
): thrown is Error & { readonly syscall: string; readonly path?: string } {
  return thrown instanceof Error && 'syscall' in thrown && codeOf(thrown) !== '';
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
}

const LOST = 'connection-lost';
const BUSY = 'in-use';
const NO_DEVICE = 'socket-or-no-device';
const UNSUPPORTED = 'unsupported-by-file-system';
const TOO_LARGE = 'too-large-for-program';

/** By the code of the system, of Node or of zlib. */
const REASONS: Readonly<Record<string, FileFault>> = {
  EAGAIN: BUSY,
  EBADF: 'closed',
  EBUSY: BUSY,
  ECONNABORTED: LOST,
  ECONNRESET: LOST,
  EDQUOT: 'quota-used-up',
  EFBIG: 'too-large-for-file-system',
  EHOSTDOWN: LOST,
  EHOSTUNREACH: LOST,
  EILSEQ: 'name-invalid',
  EINVAL: UNSUPPORTED,
  EIO: 'disk-error',
  ELOOP: 'link-circle',
  EMFILE: 'too-many-open-files',
  ENAMETOOLONG: 'name-too-long',
  ENETDOWN: LOST,
  ENETUNREACH: LOST,
  ENFILE: 'too-many-open-files',
  ENODEV: NO_DEVICE,
  ENOMEM: 'out-of-memory',
  ENOSPC: 'disk-full',
  ENOSYS: UNSUPPORTED,
  ENOTCONN: LOST,
  ENOTSUP: UNSUPPORTED,
  ENXIO: NO_DEVICE,
  EOPNOTSUPP: UNSUPPORTED,
  EOVERFLOW: TOO_LARGE,
  EPIPE: 'no-reader',
  EROFS: 'read-only-file-system',
  ESHUTDOWN: LOST,
  ESTALE: LOST,
  ETIMEDOUT: LOST,
  ETXTBSY: BUSY,
  ERR_FS_FILE_TOO_LARGE: TOO_LARGE,
  ERR_INVALID_ARG_VALUE: 'name-invalid',
  ERR_STRING_TOO_LONG: TOO_LARGE,
  Z_BUF_ERROR: 'gzip-truncated',
  Z_DATA_ERROR: 'gzip-damaged',
  Z_MEM_ERROR: 'out-of-memory',
  Z_NEED_DICT: 'gzip-dictionary',
};

/** What means something else, or has a code of its own in reading, where a file is written. */
const WRITE_REASONS: Readonly<Record<string, FileFault>> = {
  EACCES: 'permission-denied',
  EISDIR: 'is-folder',
  ENOENT: 'no-folder',
  ENOTDIR: 'folder-is-file',
  EPERM: 'permission-denied',
};
