/** Words before what is summed: a mark, and the sum itself. */
const SUM_AFTER = 2;

/** Of all words but the first two. @param bytes whole words, from the beginning of one */
export function sumOf({ buffer, byteOffset, length }: Uint8Array): number {
  const words = new Uint32Array(buffer, byteOffset, length / 4);
  let sum = 0;
  for (let index = SUM_AFTER; index < words.length; index++)
    sum = (Math.imul(sum, 31) + (words[index] as number)) | 0;
  return sum >>> 0;
}
