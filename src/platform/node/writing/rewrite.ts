import { ftruncateSync, writeSync } from 'node:fs';
import { flush } from './flush.ts';

const LINE_FEED = 0x0a;

/**
 * Gives an open file another content, in place. A shorter one is first followed by line ends up to the old length, which
 * no syntax minds, and then cut: so at no time does the new text run into the rest of the old one. Only what differs is
 * written; within one page of memory that is one step, also for a process that is killed.
 */
export function rewrite(descriptor: number, old: Uint8Array, next: Uint8Array): void {
  const padded = padTo(next, old.length);
  let from = 0;
  while (from < old.length && old[from] === padded[from]) from++;
  let to = padded.length;
  if (padded.length === old.length) while (to > from && old[to - 1] === padded[to - 1]) to--;
  writeAt(descriptor, padded.subarray(from, to), from);
  if (next.length < old.length) ftruncateSync(descriptor, next.length);
  flush(descriptor);
}

/** Writes all of it; the system may take less at a time. */
export function writeAt(descriptor: number, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length;)
    done += writeSync(descriptor, bytes, done, bytes.length - done, position + done);
}

/**
 * Whether a content can be what a `rewrite` left that did not end, or whose pages did not all reach the disk. What somebody
 * has written since cannot.
 */
export function isMixture(content: Uint8Array, old: Uint8Array, next: Uint8Array): boolean {
  const [short, long] = [old.length, next.length].toSorted((a, b) => a - b);
  if (content.length < (short ?? 0) || content.length > (long ?? 0)) return false;
  const padded = padTo(next, old.length);
  return content.every((byte, at) => byte === old[at] || byte === padded[at] || byte === 0);
}

function padTo(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length >= length) return bytes;
  const padded = new Uint8Array(length).fill(LINE_FEED);
  padded.set(bytes);
  return padded;
}
