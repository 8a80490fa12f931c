import { statSync } from 'node:fs';
import path from 'node:path';
import type { AnnotationSource } from '../../../analysis/contract/sources/AnnotationSource.ts';
import { fileSource } from './fileSource.ts';
import { folderTree } from './folderTree.ts';
import { type GivenFile, givenFile } from './givenFile.ts';
import { rangeSource } from './rangeSource.ts';

/**
 * What is to be analyzed: a folder, or a file with the folder that it lies in.
 *
 * @throws FailureError `not-found`, `no-permission`, `unreadable`
 */
export async function annotationSource(place: string): Promise<AnnotationSource> {
  if (isDirectory(place)) return folderTree(place);
  const source = await fileSource(place);
  return { ...source, folder: folderTree(path.dirname(place)), range: () => rangeSource(place) };
}

/** The same for what may be in memory alone, where it has no folder. @throws FailureError as above */
export async function givenAnnotations(file: GivenFile): Promise<AnnotationSource> {
  return 'path' in file ? annotationSource(file.path) : givenFile(file);
}

/** What cannot be looked at is no folder here: opening it as a file says why. */
function isDirectory(place: string): boolean {
  try {
    return statSync(place).isDirectory();
  } catch {
    return false;
  }
}
