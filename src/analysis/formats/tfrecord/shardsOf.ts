import { type AnnotationSource, baseName, isFolder } from '../../contract/AnnotationSource.ts';
import type { ByteSource } from '../../contract/ByteSource.ts';
import type { FileTree, TreeEntry } from '../../contract/FileTree.ts';
import { inSplitOrder } from '../kit/inSplitOrder.ts';

/** `train.record`, `train.tfrecord`, `train.record-00000-of-00010`, `coco_train-00000-of-00256.tfrecord`. */
const NAME = /^(.*?)(?:[-_.]?(\d+)-of-(\d+))?\.(?:tf)?records?(?:-(\d+)-of-(\d+))?(?:\.gz)?$/i;

/** What the shards of a set have in common; null where a name is no such file's. */
export function stemOf(name: string): string | null {
  return NAME.exec(name)?.[1] ?? null;
}

/** Sets of a folder by their stems. */
export function stemsIn(entries: readonly TreeEntry[]): readonly string[] {
  return inSplitOrder(
    entries.flatMap(({ name, kind }) => (kind === 'file' ? (stemOf(name) ?? []) : [])),
  );
}

/** The files of a set, in the order of their names: those of a folder with this stem, or a file with its fellow shards. */
export async function shardsOf(
  source: AnnotationSource,
  stem: string | undefined,
): Promise<readonly ByteSource[]> {
  if (isFolder(source)) return openAll(source, name => stemOf(name) === stem);
  const name = baseName(source);
  const { folder } = source;
  if (folder === undefined || !isShard(name)) return [source];
  return openAll(folder, other => isShard(other) && stemOf(other) === stemOf(name));
}

function isShard(name: string): boolean {
  const [, , inner, , outer] = NAME.exec(name) ?? [];
  return (inner ?? outer) !== undefined;
}

async function openAll(
  tree: FileTree,
  wanted: (name: string) => boolean,
): Promise<readonly ByteSource[]> {
  const sources: ByteSource[] = [];
  for (const { name, kind } of (await tree.list('')) ?? []) {
    const source = kind === 'file' && wanted(name) ? await tree.open(name) : null;
    if (source !== null) sources.push(source);
  }
  return sources;
}
