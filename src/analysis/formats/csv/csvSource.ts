import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import type { ByteSource } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';

/** As Roboflow calls it, in the folder of a split. */
export const TABLE = '_annotations.csv';

/** A table, with the folder that its images lie in. */
export interface CsvSource {
  readonly table: ByteSource;
  readonly tree: FileTree | undefined;
  /** Path of the folder in the tree. */
  readonly folder: string;
}

/** @throws FailureError when there is none, or it cannot be read */
export async function csvSource(
  source: AnnotationSource,
  split: string | undefined,
): Promise<CsvSource> {
  if (!isFolder(source)) return { table: source, tree: source.folder, folder: '' };
  const folder = split ?? '';
  const table = await source.open(`${folder}/${TABLE}`);
  if (table === null) fail({ code: 'no-images', file: source.name });
  return { table, tree: source, folder };
}
