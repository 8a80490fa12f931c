/** How much of an archive is unpacked. */
export interface ArchiveLimits {
  /** Bytes without a question; beyond, 200 times the archive's size. */
  readonly free: number;
  /** Bytes that are unpacked once more to reach files of a packed tar that were not kept. */
  readonly again: number;
}

/** A quarter of a gigabyte; about a minute's work. */
export const ARCHIVE_LIMITS: ArchiveLimits = { free: 2 ** 28, again: 8 * 2 ** 30 };
