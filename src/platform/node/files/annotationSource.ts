import fs from 'node:fs';
import path from 'node:path';
import type { AnnotationSource } from '../../../analysis/contract/AnnotationSource.ts';
import { fileSource } from './fileSource.ts';
import { folderTree } from './folderTree.ts';
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

/** What cannot be looked at is no folder here: opening it as a file says why. */
function isDirectory(place: string): boolean {
  try {
    return fs.statSync(place).isDirectory();
  } catch {
    return false;
  }
}
