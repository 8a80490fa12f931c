import type { FileSource, FileTree } from './FileTree.ts';

export type { FileSource } from './FileTree.ts';

/** What is analyzed: a file, or a folder of files. */
export type AnnotationSource = FileSource | FileTree;

export function isFolder(source: AnnotationSource): source is FileTree {
  return 'list' in source;
}

/** The last part of its path. */
export function baseName({ name }: Pick<AnnotationSource, 'name'>): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}
