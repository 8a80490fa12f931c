import { fstatSync, readSync } from 'node:fs';

/** The whole content of an open file, wherever its position stands. */
export function readWhole(descriptor: number): Buffer {
  const content = Buffer.alloc(fstatSync(descriptor).size);
  let length = 0;
  while (length < content.length) {
    const read = readSync(descriptor, content, length, content.length - length, length);
    if (read === 0) break;
    length += read;
  }
  return content.subarray(0, length);
}
