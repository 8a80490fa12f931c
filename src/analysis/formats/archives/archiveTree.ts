import type { ByteSource, Chunk } from '../../contract/sources/ByteSource.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { FileTree, TreeEntry } from '../../contract/sources/FileTree.ts';
import type { ArchiveContent, ArchiveEntry } from './ArchiveEntry.ts';
import { resolvedPath } from './entryPath.ts';

const MOST_BYTES = 64 << 20;

/**
 * The files of an archive as a folder. Of several entries of one name the last counts, as it does when they are unpacked.
 * Links are there and cannot be opened.
 */
export function archiveTree(
  name: string,
  entries: Iterable<ArchiveEntry>,
  content: ArchiveContent,
): FileTree {
  const { files, folders } = indexOf(entries);
  const find = (path: string) => {
    const resolved = resolvedPath(path);
    return resolved === null ? undefined : files.get(resolved);
  };
  return {
    name,
    list: async folder => {
      const resolved = resolvedPath(folder);
      const found = resolved === null ? undefined : folders.get(resolved);
      return found === undefined ? null : [...found.values()].toSorted(byName);
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

type Folders = Map<string, Map<string, TreeEntry>>;

function indexOf(entries: Iterable<ArchiveEntry>) {
  const files = new Map<string, ArchiveEntry>();
  const folders: Folders = new Map([['', new Map()]]);
  for (const entry of entries) {
    const { path, kind, size } = entry;
    if (path === '') continue;
    if (kind === 'folder') {
      folderAt(folders, path);
      continue;
    }
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    folderAt(folders, path.slice(0, Math.max(0, slash))).set(name, { name, kind, size });
    if (kind === 'file') files.set(path, entry);
    else files.delete(path);
  }
  return { files, folders };
}

/** Makes a folder with those that it lies in. */
function folderAt(folders: Folders, path: string): Map<string, TreeEntry> {
  const known = folders.get(path);
  if (known !== undefined) return known;
  const made = new Map<string, TreeEntry>();
  folders.set(path, made);
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  folderAt(folders, path.slice(0, Math.max(0, slash))).set(name, {
    name,
    kind: 'folder',
    size: Number.NaN,
  });
  return made;
}

function byName(one: TreeEntry, other: TreeEntry): number {
  return one.name < other.name ? -1 : 1;
}
