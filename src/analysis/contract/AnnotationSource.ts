import type { ByteSource } from './ByteSource.ts';
import type { FileTree } from './FileTree.ts';
import type { RangeSource } from './RangeSource.ts';

/** What is analyzed: a file, or a folder of files. */
export type AnnotationSource = FileSource | FileTree;

export interface FileSource extends ByteSource {
  /** The folder that it lies in, where that can be looked into. */
  readonly folder?: FileTree | undefined;
  /** Opens it for reads anywhere, where that can be done without reading all of it. */
  readonly range?: (() => RangeSource) | undefined;
}

export function isFolder(source: AnnotationSource): source is FileTree {
  return 'list' in source;
}

/** The last part of its path. */
export function baseName({ name }: Pick<AnnotationSource, 'name'>): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
