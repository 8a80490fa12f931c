import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import { decodeText } from '../kit/decodeText.ts';
import { xmlRoot } from '../kit/xml/xmlRoot.ts';

const HEAD_BYTES = 4096;
/** XML files that are looked into; a task has one, a project a few. */
const MOST_FILES = 16;

/**
 * Names of CVAT's files that lie directly in a folder; none where it holds many XML files, which are of another format.
 *
 * @throws FailureError when the folder cannot be read
 */
export async function cvatFiles(tree: FileTree): Promise<readonly string[]> {
  const entries = (await tree.list('')) ?? [];
  const names = entries
    .filter(({ name, kind }) => kind === 'file' && /^[^.].*\.xml$/i.test(name))
    .map(({ name }) => name);
  if (names.length > MOST_FILES) return [];
  const found: string[] = [];
  for (const name of names) {
    const head = await tree.read(name, 0, HEAD_BYTES);
    if (head !== null && xmlRoot(decodeText(head)) === 'annotations') found.push(name);
  }
  return found;
}

/** @throws FailureError when it cannot be read */
export async function cvatSources(source: AnnotationSource): Promise<readonly ByteSource[]> {
  if (!isFolder(source)) return [source];
  const sources: ByteSource[] = [];
  for (const name of await cvatFiles(source)) {
    const opened = await source.open(name);
    if (opened !== null) sources.push(opened);
  }
  return sources;
}
