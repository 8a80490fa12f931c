import type { JsonItem } from '../kit/json/JsonItems.ts';
import { isList, isObject, type JsonObject, type JsonValue } from '../kit/json/JsonValue.ts';

/** Records of a section of COCO, and in which container they are where that is not a list; null for a list. */
export interface UnusualRecords {
  readonly records: readonly JsonObject[];
  /** As a path: `annotations{}`, `images[].annotations`. */
  readonly container: string | null;
}

const NONE: UnusualRecords = { records: [], container: null };

/** The records that an element or entry of a section holds: itself, or the list that is filed under its key. */
export function recordsIn({ section, key, value }: JsonItem): UnusualRecords {
  const isFiled = typeof key === 'string';
  const container = isFiled ? `${section}{}` : null;
  if (isObject(value)) return { records: [isFiled ? withId(value, key) : value], container };
  if (isFiled && isList(value))
    return { records: value.filter(isObject), container: `${section}{[]}` };
  return NONE;
}

/** Annotations that are part of the record of their image. */
export function annotationsIn(item: JsonItem): UnusualRecords {
  const records = recordsIn(item).records.flatMap(image => {
    const listed = image['annotations'];
    const imageId = image['id'] ?? null;
    const own = isList(listed) ? listed.filter(isObject) : [];
    return own.map(annotation => ({ image_id: imageId, ...annotation }));
  });
  return records.length === 0 ? NONE : { records, container: 'images[].annotations' };
}

/** A record that is filed under its id need not repeat it. */
function withId(record: JsonObject, key: string): JsonObject {
  return 'id' in record ? record : { id: idOfKey(key), ...record };
}

/** Keys are texts; ids mostly are not. */
export function idOfKey(key: string): JsonValue {
  return /^(?:0|[1-9]\d{0,14})$/.test(key) ? Number(key) : key;
}
