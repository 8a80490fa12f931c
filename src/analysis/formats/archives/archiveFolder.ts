import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { ArchiveKind } from './archiveKind.ts';

/**
 * What lies in an archive, as `openArchive`, which is loaded for it.
 *
 * @throws FailureError as that does
 */
export async function archiveFolder(source: FileSource, kind: ArchiveKind): Promise<FileTree> {
  return (await import('./openArchive.ts')).openArchive(source, kind);
}
