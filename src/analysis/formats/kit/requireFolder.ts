import { type AnnotationSource, isFolder } from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';

/** @throws FailureError `not-found` for a file where a folder is read */
export function requireFolder(source: AnnotationSource): FileTree {
  return isFolder(source) ? source : fail({ code: 'not-found', file: `${source.name}/` });
}
