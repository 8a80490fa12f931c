import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import { wholeOf } from '../kit/wholeOf.ts';

/** Bytes of a file, wherever they lie: its size, and how they are read. The bytes are the caller's. */
export interface ReadRange {
  readonly size: number;
  /** Exactly so many, or as many as there are up to the end. @throws FailureError */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Of an archive that only comes as a stream, kept in memory. */
const MOST_BYTES = 512 << 20;

/**
 * Reads anywhere in a file that is not unpacked; one that is no file on disk is held in memory.
 *
 * @throws FailureError when it cannot be read
 */
export async function readRange(source: FileSource): Promise<ReadRange> {
  const { range } = source;
  if (range === undefined) {
    const bytes = await wholeOf(source, MOST_BYTES);
    return {
      size: bytes.length,
      read: async (offset, length) => bytes.subarray(offset, offset + length),
    };
  }
  const first = range();
  const { size } = first;
  first.close();
  return {
    size,
    // Opened for each read: nobody says when the last one is over.
    read: async (offset, length) => {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const opened = range();
      try {
        return wanted === 0 ? new Uint8Array() : (await opened.read(offset, wanted)).slice();
      } finally {
        opened.close();
      }
    },
  };
}
