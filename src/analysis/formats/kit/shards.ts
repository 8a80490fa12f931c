import {
  type AnnotationSource,
  baseName,
  isFolder,
} from '../../contract/sources/AnnotationSource.ts';
import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import type { FileTree, TreeEntry } from '../../contract/sources/FileTree.ts';
import { inSplitOrder } from './inSplitOrder.ts';

/** How the files of a set are named, of which each holds a part. */
export interface ShardNames {
  /** What the parts of a set have in common; null where a name is no such file's. */
  readonly stem: (name: string) => string | null;
  /** Whether there are others beside it, by its name. */
  readonly isPart: (name: string) => boolean;
}

/** Sets that lie in a folder, by their stems. */
export function stemsIn(entries: readonly TreeEntry[], { stem }: ShardNames): readonly string[] {
  return inSplitOrder(
    entries.flatMap(({ name, kind }) => (kind === 'file' ? (stem(name) ?? []) : [])),
  );
}

/** The files of a set in the order of their names: those of a folder with this stem, or a file with its fellows. */
export async function shardsOf(
  source: AnnotationSource,
  wanted: string | undefined,
  { stem, isPart }: ShardNames,
): Promise<readonly FileSource[]> {
  if (isFolder(source)) return openAll(source, name => stem(name) === wanted);
  const name = baseName(source);
  const { folder } = source;
  if (folder === undefined || !isPart(name)) return [source];
  return openAll(folder, other => isPart(other) && stem(other) === stem(name));
}

async function openAll(
  tree: FileTree,
  wanted: (name: string) => boolean,
): Promise<readonly FileSource[]> {
  const sources: FileSource[] = [];
  for (const { name, kind } of (await tree.list('')) ?? []) {
    const source = kind === 'file' && wanted(name) ? await tree.open(name) : null;
    if (source !== null) sources.push(source);
  }
  return sources;
}
