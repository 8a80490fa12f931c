import type { FileKind } from '../../contract/failures/FileKind.ts';
import { isList, isObject, type JsonValue, textIn } from '../kit/json/JsonValue.ts';

type Sign = (head: JsonValue) => boolean;

const has =
  (...keys: readonly string[]): Sign =>
  head =>
    isObject(head) && keys.every(key => Object.hasOwn(head, key));

/** JSON that is sound but of no format that is read, by the keys at its top. */
export const JSON_KINDS: readonly (readonly [FileKind, Sign])[] = [
  ['vott', has('assets', 'tags')],
  ['vott', has('asset', 'regions')],
  ['geojson', head => isObject(head) && head['type'] === 'FeatureCollection'],
  ['notebook', has('nbformat', 'cells')],
  ['class-hierarchy', has('LabelName', 'Subcategory')],
  ['focal-lens-report', head => textIn(head, 'schema')?.startsWith('focal-lens/') === true],
  ['class-list', head => isList(head) && head.length > 0 && head.every(isText)],
  ['class-list', head => isObject(head) && isClassMap(head)],
];

function isText(value: JsonValue): boolean {
  return typeof value === 'string';
}

/** `{"0": "bolt"}`, `{"bolt": 0}`, or one of these under `label_map` (Datumaro). */
function isClassMap(head: Readonly<Record<string, JsonValue>>): boolean {
  const entries = Object.entries(head);
  const [[key, inner] = ['', null]] = entries;
  if (key === 'label_map' && isObject(inner)) return isClassMap(inner);
  if (entries.length === 0) return false;
  return (
    entries.every(([id, name]) => /^\d+$/.test(id) && typeof name === 'string') ||
    (entries.length > 1 &&
      new Set(Object.values(head)).size === entries.length &&
      entries.every(isNumbered))
  );
}

function isNumbered([, id]: readonly [string, JsonValue]): boolean {
  return typeof id === 'number' && Number.isInteger(id) && id >= 0;
}
