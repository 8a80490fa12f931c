import { isFailureError } from '../../../contract/failures/Failure.ts';
import type { FileTree } from '../../../contract/sources/FileTree.ts';
import { decodeText } from '../decodeText.ts';
import type { JsonValue } from './JsonValue.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * A small JSON file of a set.
 *
 * @param passed a key of the document whose text nobody reads and which may be most of the file
 * @returns without a value where it is no JSON, is larger than what is read of a small file, or is not there
 * @throws FailureError when it is there and cannot be read
 */
export async function parseFile(
  tree: FileTree,
  path: string,
  passed?: string,
): Promise<{ readonly value?: JsonValue; readonly bytes: number }> {
  const bytes = await readSmall(tree, path);
  if (bytes === null) return { bytes: 0 };
  const wanted = passed === undefined ? bytes : withoutText(bytes, passed);
  try {
    return { value: JSON.parse(decodeText(wanted, true)) as JsonValue, bytes: bytes.length };
  } catch {
    return { bytes: bytes.length };
  }
}

async function readSmall(tree: FileTree, path: string): Promise<Uint8Array | null> {
  try {
    return await tree.read(path);
  } catch (thrown) {
    if (isFailureError(thrown) && thrown.failure.code === 'file-too-large') return null;
    throw thrown;
  }
}

/**
 * The bytes without those between the quotes of a key's value, where that is a text without escapes, such as base64. Looking
 * for a quote is ten times as fast as parsing what it ends.
 */
function withoutText(bytes: Uint8Array, key: string): Uint8Array {
  const from = valueStart(bytes, key);
  if (from === null) return bytes;
  const to = bytes.indexOf(QUOTE, from);
  if (to < 0 || bytes[to - 1] === BACKSLASH) return bytes;
  const shorter = new Uint8Array(bytes.length - (to - from));
  shorter.set(bytes.subarray(0, from));
  shorter.set(bytes.subarray(to), from);
  return shorter;
}

/** Where the text of a key begins, behind its quote; null where it is not found or no text. */
function valueStart(bytes: Uint8Array, key: string): number | null {
  const name = new TextEncoder().encode(`"${key}"`);
  for (let at = bytes.indexOf(QUOTE); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    if (!name.every((byte, i) => bytes[at + i] === byte)) continue;
    const behind = decodeText(bytes.subarray(at + name.length, at + name.length + 16));
    const gap = /^\s*:\s*"/.exec(behind)?.[0].length;
    return gap === undefined ? null : at + name.length + gap;
  }
  return null;
}
