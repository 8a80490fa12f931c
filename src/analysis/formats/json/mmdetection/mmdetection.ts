import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { entryIn, isList, isObject, type JsonValue } from '../../kit/json/JsonValue.ts';

/** MMDetection's own formats: the middle format of version 2, and `metainfo` with `data_list` of version 3. */
export const mmdetection = imageItemsFormat({
  id: 'mmdetection',
  label: 'MMDetection',
  recognizes: head => (isList(head) ? isMiddle(head[0]) : isList(entryIn(head, 'data_list'))),
  items: async () => (await import('./mmdetectionItems.ts')).mmdetectionItems(),
});

function isMiddle(value: JsonValue | undefined): boolean {
  return isObject(value) && 'filename' in value && isList(entryIn(value['ann'], 'bboxes'));
}
