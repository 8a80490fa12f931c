import {
  type AnnotationSource,
  baseName,
  type FileSource,
  isFolder,
} from '../contract/sources/AnnotationSource.ts';
import type { FileTree } from '../contract/sources/FileTree.ts';
import type { Candidate } from './Format.ts';
import { decodeText } from './kit/decodeText.ts';
import { headOf } from './kit/headOf.ts';

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
