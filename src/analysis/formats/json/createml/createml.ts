import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { entryIn, isList, isObject } from '../../kit/json/JsonValue.ts';

/** Apple's Create ML for object detection: a list of images, boxes by their centre. */
export const createml = imageItemsFormat({
  id: 'createml',
  label: 'Create ML',
  recognizes: head => {
    const first = isList(head) ? head[0] : undefined;
    if (!isObject(first) || !('image' in first || 'imagefilename' in first)) return false;
    const boxes = first['annotations'] ?? first['annotation'];
    return isList(boxes) && (boxes.length === 0 || isObject(entryIn(boxes[0], 'coordinates')));
  },
  items: async () => (await import('./createmlItems.ts')).CREATEML_ITEMS,
});
