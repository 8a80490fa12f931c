import { createHash } from 'node:crypto';
import type { TreeEntry } from '../../../analysis/contract/sources/FileTree.ts';

const SUM_BYTES = 32;

/**
 * The list of a folder as bytes: a sum, the folder's stamp, a name a line. Folders end with `/`.
 *
 * @returns null where a name has the end of a line
 */
export function packList(stamp: string, entries: readonly TreeEntry[]): Uint8Array | null {
  const names = entries.map(({ name, kind }) => (kind === 'folder' ? `${name}/` : name));
  const lines = [stamp, ...names].join('\n');
  if (lines.split('\n').length !== names.length + 1) return null;
  const text = Buffer.from(lines);
  return Buffer.concat([sumOf(text), text]);
}

/** @returns null where it is not what `packList` made for a folder with this stamp */
export function unpackList(bytes: Uint8Array, stamp: string): readonly TreeEntry[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.subarray(SUM_BYTES);
  if (text.toString('latin1', 0, stamp.length + 1) !== `${stamp}\n`) return null;
  if (!sumOf(text).equals(buffer.subarray(0, SUM_BYTES))) return null;
  return text
    .toString('utf8', stamp.length + 1)
    .split('\n')
    .map(entryOf);
}

function entryOf(line: string): TreeEntry {
  const size = Number.NaN;
  return line.endsWith('/')
    ? { name: line.slice(0, -1), kind: 'folder', size }
    : { name: line, kind: 'file', size };
}

function sumOf(text: Uint8Array): Buffer {
  return createHash('sha256').update(text).digest();
}
