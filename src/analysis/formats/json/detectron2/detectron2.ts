import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { entryIn, isList, isObject, type JsonValue } from '../../kit/json/JsonValue.ts';

/** Detectron2's standard dicts, written as a JSON list or as JSON Lines. */
export const detectron2 = imageItemsFormat({
  id: 'detectron2',
  label: 'Detectron2',
  recognizes: head => isDict(isList(head) ? head[0] : head),
  items: async () => (await import('./detectron2Items.ts')).DETECTRON2_ITEMS,
});

function isDict(value: JsonValue | undefined): boolean {
  if (!isObject(value) || typeof value['file_name'] !== 'string') return false;
  const records = value['annotations'];
  if (!isList(records)) return false;
  return records.length === 0 ? 'height' in value : isObject(records[0]) && isBox(records[0]);
}

function isBox(record: JsonValue): boolean {
  return isList(entryIn(record, 'bbox'));
}
