import type { Format } from '../../Format.ts';
import { isFolder } from '../../../contract/sources/AnnotationSource.ts';
import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { isList, isObject, type JsonValue } from '../../kit/json/JsonValue.ts';
import { requireFolder } from '../../kit/requireFolder.ts';
import { foldersOf, holdsSubsets, subsetOf, subsetsIn } from './datumaroFolder.ts';

const FILE = imageItemsFormat({
  id: 'datumaro',
  label: 'Datumaro',
  recognizes,
  items: async () => (await import('./datumaroItems.ts')).datumaroItems(),
});

/** Datumaro's own JSON: one file a subset, with its items and the tables of its classes; or a folder with all of them. */
export const datumaro: Format<'datumaro'> = {
  ...FILE,
  sniff: candidate =>
    candidate.kind === 'folder' ? holdsSubsets(candidate.tree, recognizes) : FILE.sniff(candidate),
  splits: async source => {
    const names = isFolder(source) ? await subsetsIn(requireFolder(source)) : [];
    return names.length > 1 ? names : [];
  },
  read: async (source, options) => {
    if (!isFolder(source)) return FILE.read(source, options);
    const { datumaroItems } = await import('./datumaroItems.ts');
    const { readImageItems } = await import('../../kit/json/readImageItems.ts');
    const items = { ...datumaroItems(), imageFolders: foldersOf };
    return readImageItems(await subsetOf(source, options.split), items, options);
  },
  locate: async (source, name, asking) =>
    (await FILE.locate?.(await subsetOf(source, asking?.split), name, asking)) ?? null,
};

function recognizes(head: JsonValue): boolean {
  if (!isObject(head)) return false;
  const { categories, items } = head;
  if ('dm_format_version' in head) return true;
  return isObject(categories) && (isObject(categories['label']) || isList(items));
}
