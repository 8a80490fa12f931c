import type { FileTree } from '../../contract/sources/FileTree.ts';
import { isFailureError } from '../../contract/failures/Failure.ts';
import type { ImageSize } from '../../formats/kit/images/headers/ImageSize.ts';
import { imageSize, imageSizeSteps } from '../../formats/kit/images/imageSize.ts';
import type { ImageFile } from './ImageFolders.ts';

/** What is read of a file's beginning, and of its end where it lies on a disk. */
const END_BYTES = 4096;

export interface LookedAt {
  /** Null where the header says no size, or the file cannot be read. */
  readonly size: ImageSize | null;
  /** Equal for files of equal content; null where the file cannot be read. */
  readonly print: string | null;
}

/**
 * The header of an image file, and what tells its content from others: its length, its first 4 KiB and, on a disk, its last.
 * A file that cannot be read has neither.
 */
export async function lookAtImage(tree: FileTree, file: ImageFile): Promise<LookedAt> {
  try {
    return (await atOnce(tree, file)) ?? (await inPieces(tree, file));
  } catch (thrown) {
    if (isFailureError(thrown) && thrown.failure.code !== 'cancelled')
      return { size: null, print: null };
    throw thrown;
  }
}

/** With one opening of the file. @returns null where that cannot be done */
async function atOnce(tree: FileTree, { path }: ImageFile): Promise<LookedAt | null> {
  const ends = tree.quick?.ends(path, { first: END_BYTES, last: END_BYTES });
  if (ends === undefined || ends === null) return null;
  const print = printOf(ends.stamp.size, [ends.first, ends.last]);
  // The memory is used again by the next call.
  const steps = imageSizeSteps(ends.first.slice());
  let step = steps.next();
  while (step.done !== true) {
    const { offset, length } = step.value;
    step = steps.next((await tree.read(path, offset, length)) ?? new Uint8Array());
  }
  return { size: step.value, print };
}

async function inPieces(tree: FileTree, { path, size: bytes }: ImageFile): Promise<LookedAt> {
  const first = await tree.read(path, 0, END_BYTES);
  if (first === null) return { size: null, print: null };
  const size = await imageSize(async (offset, length) =>
    offset + length <= first.length
      ? first.subarray(offset, offset + length)
      : tree.read(path, offset, length),
  );
  return { size, print: printOf(bytes, [first]) };
}

/** FNV-1a, twice with other primes: 64 bits, beside the length. */
function printOf(bytes: number, parts: readonly Uint8Array[]): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (const part of parts)
    for (const byte of part) {
      one = Math.imul(one ^ byte, 0x01000193);
      other = Math.imul(other ^ byte, 0x85ebca6b) ^ (other >>> 15);
    }
  return `${bytes} ${(one >>> 0).toString(36)} ${(other >>> 0).toString(36)}`;
}
