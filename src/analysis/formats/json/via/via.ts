import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { isObject, type JsonValue } from '../../kit/json/JsonValue.ts';

/** The VGG Image Annotator, versions 1 and 2: a project, or the annotations that it exports as JSON. */
export const via = imageItemsFormat({
  id: 'via',
  label: 'VIA',
  recognizes: head => {
    if (!isObject(head)) return false;
    if ('_via_img_metadata' in head) return true;
    const [first] = Object.values(head);
    return isImage(first);
  },
  items: async () => (await import('./viaItems.ts')).VIA_ITEMS,
});

function isImage(value: JsonValue | undefined): boolean {
  return isObject(value) && 'filename' in value && 'regions' in value;
}
