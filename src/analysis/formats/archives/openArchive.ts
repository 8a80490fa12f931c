import type { FileSource } from '../../contract/sources/AnnotationSource.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { ArchiveKind } from './archiveKind.ts';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './ArchiveLimits.ts';
import { archiveTree } from './archiveTree.ts';
import { RangeBytes } from './RangeBytes.ts';
import { RangeContent } from './RangeContent.ts';
import { readRange } from './ReadRange.ts';
import { StreamBytes } from './StreamBytes.ts';
import { StreamContent } from './StreamContent.ts';
import { tarEntries } from './tarEntries.ts';
import { ZipContent } from './zip/ZipContent.ts';
import { zipDirectory } from './zip/zipDirectory.ts';

/**
 * The files of an archive, read in place: nothing is written anywhere.
 *
 * Memory: some 550 bytes for each file with what a reader of a set makes of them, and of a packed tar 256 MiB of its content at
 * most; an archive that is no file on disk but a zip is held as a whole, up to 512 MiB.
 *
 * @throws FailureError when it is damaged, cut off, or made to harm (`ArchiveFault`), and when it cannot be read
 */
export async function openArchive(
  source: FileSource,
  kind: ArchiveKind,
  limits: ArchiveLimits = ARCHIVE_LIMITS,
): Promise<FileTree> {
  if (kind === 'zip') {
    const range = await readRange(source);
    const entries = await zipDirectory(source.name, range);
    return archiveTree(source.name, entries, new ZipContent(source.name, range, limits));
  }
  if (source.range !== undefined && !(await isPacked(source))) return plainTar(source);
  return packedTar(source, limits);
}

async function plainTar(source: FileSource): Promise<FileTree> {
  const range = await readRange(source);
  const entries = await tarEntries(source.name, new RangeBytes(range), async () => 0);
  return archiveTree(source.name, entries, new RangeContent(range));
}

async function packedTar(source: FileSource, limits: ArchiveLimits): Promise<FileTree> {
  const content = new StreamContent(source, limits);
  const bytes = new StreamBytes(content.first());
  try {
    const entries = await tarEntries(source.name, bytes, entry => content.keep(entry, bytes));
    return archiveTree(source.name, entries, content);
  } finally {
    await bytes.close();
  }
}

/** As gzip begins. */
async function isPacked(source: FileSource): Promise<boolean> {
  const range = await readRange(source);
  const [first, second] = await range.read(0, 2);
  return first === 0x1f && second === 0x8b;
}
