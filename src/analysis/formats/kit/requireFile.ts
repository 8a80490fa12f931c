import {
  type AnnotationSource,
  type FileSource,
  isFolder,
} from '../../contract/sources/AnnotationSource.ts';
import { fail } from '../../contract/failures/Failure.ts';

/** @throws FailureError `is-directory` */
export function requireFile(source: AnnotationSource): FileSource {
  return isFolder(source) ? fail({ code: 'is-directory', file: source.name }) : source;
}
