import { inPieces } from '../contract/steps/inPieces.ts';
import type { Steps } from '../contract/steps/Steps.ts';
import type { ImageColumns } from '../dataset/Dataset.ts';
import type { WrittenId } from '../dataset/Id.ts';

/**
 * A 32-bit number of each image that its id decides: samples by it are the same whichever file an image stands in, and
 * however many others stand there. An image without an id, which never has boxes, goes by its size.
 */
export function* imageHashes({ count, ids, width, height }: ImageColumns): Steps<Uint32Array> {
  const hashes = new Uint32Array(count);
  yield* inPieces(count, (from, to) => {
    for (let image = from; image < to; image++) {
      const id = ids.at(image) ?? `${width[image]} × ${height[image]}`;
      hashes[image] = hashOfId(id);
    }
  });
  return hashes;
}

/** In [0, 2^32). A number and a string with the same digits are different ids, and have different hashes. */
export function hashOfId(id: WrittenId): number {
  if (typeof id === 'number' && Number.isSafeInteger(id))
    return mixed(mixed(0x9e3779b9, Math.floor(id / 4294967296)), id | 0);
  let hash = 0x85ebca6b;
  const text = String(id);
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return hash;
}

/** The finaliser of MurmurHash3 (Appleby, public domain): each bit of its input changes half of its output. */
function mixed(hash: number, word: number): number {
  let bits = hash ^ word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
