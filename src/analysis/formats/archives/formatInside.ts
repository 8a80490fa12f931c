import type { AnnotationSource, FileSource } from '../../contract/sources/AnnotationSource.ts';
import { candidateOf } from '../candidateOf.ts';
import type { Candidate, FolderCandidate } from '../Format.ts';

import type { ArchiveKind } from './archiveKind.ts';
import { filesIn } from './filesIn.ts';
import { foldersEntered } from './foldersEntered.ts';
import { openArchive } from './openArchive.ts';

/** The formats that there are. */
export interface Takers<T> {
  takerOf(this: void, candidate: Candidate): Promise<T | null>;
  /** Of their files. */
  readonly endings: ReadonlySet<string>;
}

/**
 * What lies in an archive: a folder that the archive consists of is entered; else a file that is the only one of its kind is
 * taken. The archive's own folder where no format takes either.
 *
 * @throws FailureError as `openArchive`
 */
export async function formatInside<T>(
  archive: FileSource,
  kind: ArchiveKind,
  { takerOf, endings }: Takers<T>,
): Promise<{ readonly format: T; readonly source: AnnotationSource } | FolderCandidate> {
  const root = await openArchive(archive, kind);
  for (const tree of (await foldersEntered(root)).toReversed()) {
    const format = await takerOf(await candidateOf(tree));
    if (format !== null) return { format, source: tree };
  }
  const taken: { readonly format: T; readonly source: AnnotationSource }[] = [];
  for (const source of await filesIn(root, endings)) {
    const format = await takerOf(await candidateOf(source));
    if (format !== null) taken.push({ format, source });
  }
  const [only] = taken;
  if (taken.length === 1 && only !== undefined) return only;
  return { kind: 'folder', tree: root, entries: (await root.list('')) ?? [] };
}
