import type { Failure } from '../analysis/contract/Failure.ts';

/** What went wrong with reading a file, from Node's error code. */
export function readFailure(file: string, error: unknown): Failure {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'not-found', file };
  if (code === 'EISDIR') return { code: 'is-directory', file };
  if (code === 'EACCES' || code === 'EPERM') return { code: 'no-permission', file };
  return { code: 'unreadable', file, reason: code ?? String(error) };
}

/** What went wrong with writing a file. */
export function writeFailure(file: string, error: unknown): Failure {
  const code = codeOf(error) ?? '';
  return { code: 'not-writable', file, reason: REASONS[code] ?? (code || String(error)) };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
