import type { ByteSource } from './ByteSource.ts';
import type { RangeSource } from './RangeSource.ts';

/**
 * A folder as the analysis sees it: names, and files by their path. The shells implement it; an archive is one too.
 *
 * Paths are written with `/` and begin at the tree's root, which is ''. In a folder of a disk a path may lead out of it (`..`,
 * or absolute), since lists of images do so; in an archive there is nothing to be found there.
 */
export interface FileTree {
  /** What to call it in messages and in the report; a path or a URI. */
  readonly name: string;
  /**
   * What a folder holds, in the order of the names' UTF-16 units.
   *
   * @returns null where there is no such folder
   * @throws FailureError when it is there and cannot be read
   */
  list(folder: string): Promise<readonly TreeEntry[] | null>;
  /**
   * A file to be streamed.
   *
   * @returns null where there is no such file
   * @throws FailureError when it is there and cannot be read
   */
  open(path: string): Promise<FileSource | null>;
  /**
   * Bytes of a file as they lie there, not unpacked; the memory is the caller's. For many small files and the heads of large ones.
   *
   * @param offset from 0
   * @param length fewer come back where the file ends earlier; all of them where it is not given
   * @returns null where there is no such file
   * @throws FailureError when it is there and cannot be read, `file-too-large` where more than 64 MiB would come back
   */
  read(path: string, offset?: number, length?: number): Promise<Uint8Array | null>;
  /** Absent where files cannot be looked at without waiting. */
  readonly quick?: QuickFiles | undefined;
}

/** Files of a folder on disk, for those who look at hundreds of thousands. Paths are those of the tree. */
export interface QuickFiles {
  /** Where the root lies, absolute and with `/`. */
  readonly place: string;
  /** What is kept between two runs, outside of the folder; absent where nothing is. */
  readonly keeper?: Keeper | undefined;
  /** @returns null where there is no such file or folder */
  stamp(path: string): FileStamp | null;
  /**
   * The same as long as a list of this folder would be.
   *
   * @returns null where that cannot be told: there is no such folder, it has just changed, its disk may not say, or a link was
   *   in it when it was listed
   */
  listStamp(folder: string): string | null;
  /**
   * Whether a file still has a stamp, for those who ask hundreds of thousands of times.
   *
   * @param stamps size, time and number of the file from `at` on; NaN where there was no file
   */
  isStill(path: string, stamps: Float64Array, at: number): boolean;
  /**
   * The beginning and the end of a file.
   *
   * @param lengths bytes of them; the end is left out where the beginning is the whole file
   * @returns null where there is no such file
   * @throws FailureError when it is there and cannot be read
   */
  ends(path: string, lengths: { readonly first: number; readonly last: number }): FileEnds | null;
}

/** Keeps what took long to find out. It may be gone at any time, and never fails. */
export interface Keeper {
  /** @returns null where nothing is kept by that name */
  recall(name: string): Promise<Uint8Array | null>;
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

/** What tells that a file is still the one that was read. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** When it was changed, in milliseconds since 1970. */
  readonly modified: number;
  /** Number of the file on its disk. */
  readonly inode: number;
}

/** In memory that the next call uses again. */
export interface FileEnds {
  /** Changed at NaN where that has just been: another change may follow within the same tick of the disk's clock. */
  readonly stamp: FileStamp;
  readonly first: Uint8Array;
  readonly last: Uint8Array;
}

export interface TreeEntry {
  readonly name: string;
  /** Of what a link leads to; pipes, devices and links to nowhere are `other`. */
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes of a file; NaN where that is not known without asking for each. */
  readonly size: number;
}

export interface FileSource extends ByteSource {
  /** The folder that it lies in, where that can be looked into. */
  readonly folder?: FileTree | undefined;
  /** Opens it for reads anywhere, where that can be done without reading all of it. */
  readonly range?: (() => RangeSource) | undefined;
}
