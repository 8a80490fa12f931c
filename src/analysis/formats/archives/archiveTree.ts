import type { ByteSource, Chunk } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree } from '../../contract/sources/FileTree.ts';
import type { ArchiveContent, ArchiveEntry } from './ArchiveEntry.ts';
import type { ArchiveIndex } from './ArchiveIndex.ts';
import { resolvedPath } from './entryPath.ts';

const MOST_BYTES = 64 << 20;

/**
 * The files of an archive as a folder. Of several entries of one name the last counts, as it does when they are unpacked.
 * Links are there and cannot be opened.
 */
export function archiveTree(name: string, index: ArchiveIndex, content: ArchiveContent): FileTree {
  const find = (path: string) => {
    const resolved = resolvedPath(path);
    return resolved === null ? undefined : index.find(resolved);
  };
  return {
    name,
    list: async folder => {
      const resolved = resolvedPath(folder);
      return resolved === null ? null : index.list(resolved);
    },
    open: async path => {
      const entry = find(path);
      return entry === undefined ? null : sourceOf(`${name}/${entry.path}`, entry, content);
    },
    read: async (path, offset = 0, length = Infinity) => {
      const entry = find(path);
      if (entry === undefined) return null;
      const wanted = Math.min(Math.max(0, entry.size - offset), length);
      if (wanted > MOST_BYTES)
        fail({ code: 'file-too-large', file: `${name}/${path}`, megabytes: MOST_BYTES / 2 ** 20 });
      return content.read(entry, offset, wanted);
    },
  };
}

function sourceOf(name: string, entry: ArchiveEntry, content: ArchiveContent): ByteSource {
  return { name, size: entry.size, chunks: signal => chunksOf(entry, content, signal) };
}

async function* chunksOf(
  entry: ArchiveEntry,
  content: ArchiveContent,
  signal?: AbortSignal,
): AsyncGenerator<Chunk> {
  let position = 0;
  for await (const bytes of content.chunks(entry, signal)) {
    if (signal?.aborted === true) fail({ code: 'cancelled' });
    position += bytes.length;
    yield { bytes, position };
  }
}
