import type { ByteSource } from './ByteSource.ts';

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
  open(path: string): Promise<ByteSource | null>;
  /**
   * Bytes of a file as they lie there, not unpacked; the memory is the caller's. For many small files and the heads of large ones.
   *
   * @param offset from 0
   * @param length fewer come back where the file ends earlier; all of them where it is not given
   * @returns null where there is no such file
   * @throws FailureError when it is there and cannot be read, `file-too-large` where more than 64 MiB would come back
   */
  read(path: string, offset?: number, length?: number): Promise<Uint8Array | null>;
}

export interface TreeEntry {
  readonly name: string;
  /** Of what a link leads to; pipes, devices and links to nowhere are `other`. */
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes of a file; NaN where that is not known without asking for each. */
  readonly size: number;
}
