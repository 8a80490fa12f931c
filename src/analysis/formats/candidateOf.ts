import {
  type AnnotationSource,
  baseName,
  type FileSource,
  isFolder,
} from '../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../contract/sources/ByteSource.ts';
import type { FileTree } from '../contract/sources/FileTree.ts';
import type { Candidate } from './Format.ts';
import { decodeText } from './kit/decodeText.ts';

/** What `sniff` is shown. */
const HEAD_BYTES = 1 << 16;

/**
 * What can be seen of a source at first sight.
 *
 * @throws FailureError when it cannot be read
 */
export async function candidateOf(source: AnnotationSource): Promise<Candidate> {
  return isFolder(source) ? folderOf(source) : fileOf(source);
}

async function folderOf(tree: FileTree): Promise<Candidate> {
  return { kind: 'folder', tree, entries: (await tree.list('')) ?? [] };
}

async function fileOf(source: FileSource): Promise<Candidate> {
  const name = baseName(source);
  const ending = /\.([^.]+?)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = await headOf(source);
  return { kind: 'file', name, ending, head, text: decodeText(head), folder: source.folder };
}

async function headOf(source: ByteSource): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const { bytes } of source.chunks()) {
    const part = bytes.subarray(0, HEAD_BYTES - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}
