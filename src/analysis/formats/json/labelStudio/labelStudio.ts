import { imageItemsFormat } from '../../kit/json/imageItemsFormat.ts';
import { entryIn, isList, isObject } from '../../kit/json/JsonValue.ts';

/** Label Studio's JSON export: a list of tasks. */
export const labelStudio = imageItemsFormat({
  id: 'label-studio',
  label: 'Label Studio',
  recognizes: head => {
    const first = isList(head) ? head[0] : undefined;
    const work = entryIn(first, 'annotations') ?? entryIn(first, 'completions');
    return isObject(entryIn(first, 'data')) && isList(work);
  },
  items: async () => (await import('./labelStudioItems.ts')).LABEL_STUDIO_ITEMS,
});
