import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { isList, isObject } from '../../kit/json/JsonValue.ts';

/** Datumaro's own JSON: one file a subset, with its items and the tables of its classes. */
export const datumaro = imageItemsFormat({
  id: 'datumaro',
  label: 'Datumaro',
  recognizes: head => {
    if (!isObject(head)) return false;
    const { categories, items } = head;
    if ('dm_format_version' in head) return true;
    return isObject(categories) && (isObject(categories['label']) || isList(items));
  },
  items: async () => (await import('./datumaroItems.ts')).datumaroItems(),
});
