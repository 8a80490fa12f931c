import { type KnownDetail, systemDetail } from '../analysis/contract/Detail.ts';
import { type Failure, isFailureError } from '../analysis/contract/Failure.ts';

const GZIP_REASONS: Readonly<Record<string, KnownDetail>> = {
  Z_BUF_ERROR: 'its gzip data ends early',
  Z_DATA_ERROR: 'its gzip data is damaged',
  Z_NEED_DICT: 'its gzip data needs a dictionary',
};

/** Why a file could not be opened or read, from what Node throws. */
export function fileFailure(file: string, thrown: unknown): Failure {
  if (isFailureError(thrown)) return thrown.failure;
  if (!(thrown instanceof Error)) return { code: 'unreadable', file, reason: systemDetail(thrown) };
  if (thrown.name === 'AbortError') return { code: 'cancelled' };
  const code = (thrown as NodeJS.ErrnoException).code ?? '';
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
      return { code: 'unreadable', file, reason: GZIP_REASONS[code] ?? systemDetail(thrown) };
  }
}
