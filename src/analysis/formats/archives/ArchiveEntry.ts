/** Where a file stands in an archive; what the numbers mean is the archive's affair. */
export interface ArchiveEntry {
  /** As the tree has it: no leading slash, no `.` and no `..`. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes of its content, unpacked. */
  readonly size: number;
  /** Of its header in a zip, of its content in a tar. */
  readonly offset: number;
  /** Only in a zip. */
  readonly packed?: PackedEntry;
}

export interface PackedEntry {
  /** Bytes. */
  readonly size: number;
  /** 0 is stored, 8 is deflate (APPNOTE.TXT 4.4.5). */
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
}

/** What gives the content of files of an archive. */
export interface ArchiveContent {
  /** @throws FailureError when it is damaged or cannot be read */
  read(entry: ArchiveEntry, offset: number, length: number): Promise<Uint8Array>;
  /** @throws FailureError when it is damaged or cannot be read */
  chunks(entry: ArchiveEntry, signal?: AbortSignal): AsyncIterable<Uint8Array>;
}

/** More than the largest public data sets have files. */
export const MOST_ENTRIES = 1_000_000;
