import { type KnownDetail, systemDetail } from '../analysis/contract/Detail.ts';
import type { Failure } from '../analysis/contract/Failure.ts';

/** What went wrong with writing a file. */
export function writeFailure(file: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { code: 'not-writable', file, reason: REASONS[code] ?? systemDetail(error) };
}

const REASONS: Readonly<Record<string, KnownDetail>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};
