import type { FileTree, TreeEntry } from '../../../src/analysis/contract/sources/FileTree.ts';
import { memorySource } from '../../../src/platform/node/files/memorySource.ts';

/** A folder of files that are in memory: paths with their content, texts as UTF-8. */
export function memoryTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  name = 'set',
): FileTree {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    name,
    list: async folder => listed(contents, folder),
    open: async path => {
      const bytes = contents.get(path);
      return bytes === undefined ? null : memorySource(`${name}/${path}`, bytes);
    },
    read: async (path, offset = 0, length = Infinity) =>
      contents.get(path)?.slice(offset, offset + length) ?? null,
  };
}

function listed(contents: ReadonlyMap<string, Uint8Array>, folder: string) {
  const start = folder === '' ? '' : `${folder}/`;
  const entries = new Map<string, TreeEntry>();
  for (const [path, { length }] of contents) {
    if (!path.startsWith(start)) continue;
    const [name = '', ...below] = path.slice(start.length).split('/');
    const size = below.length === 0 ? length : Number.NaN;
    entries.set(name, { name, kind: below.length === 0 ? 'file' : 'folder', size });
  }
  if (entries.size === 0 && folder !== '') return null;
  return [...entries.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
