/** A JSON value; integers beyond 2^53 keep their digits. Objects have no prototype, so every key is the file's. */
export type JsonValue = null | boolean | number | bigint | string | JsonList | JsonObject;

export type JsonList = JsonValue[];

export interface JsonObject {
  [key: string]: JsonValue;
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: JsonValue | undefined): value is JsonList {
  return Array.isArray(value);
}

export function emptyObject(): JsonObject {
  return Object.create(null) as JsonObject;
}

/** The value of a key; undefined for what is no object. */
export function entryIn(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isObject(value) ? value[key] : undefined;
}

/** NaN for what is no number. */
export function asNumber(value: JsonValue | undefined): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** NaN for what is no number. */
export function numberIn(value: JsonValue | undefined, key: string): number {
  return asNumber(entryIn(value, key));
}

/** A pair of numbers that is written as a list; NaN for what is none. */
export function asPoint(value: JsonValue | undefined): readonly [x: number, y: number] {
  const [x, y] = isList(value) ? value : [];
  return [asNumber(x), asNumber(y)];
}

/** Four numbers of a list; NaN for those that are none. */
export function asFour(value: JsonValue | undefined): readonly [number, number, number, number] {
  const [a, b, c, d] = isList(value) ? value : [];
  return [asNumber(a), asNumber(b), asNumber(c), asNumber(d)];
}

/** Null for what is no text. */
export function textIn(value: JsonValue | undefined, key: string): string | null {
  const found = entryIn(value, key);
  return typeof found === 'string' ? found : null;
}

/** An empty list for what is none. */
export function listIn(value: JsonValue | undefined, key: string): JsonList {
  const found = entryIn(value, key);
  return isList(found) ? found : [];
}
