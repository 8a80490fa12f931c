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
export function numberIn(value: JsonValue | undefined, key: string): number {
  const found = entryIn(value, key);
  return typeof found === 'number' ? found : Number.NaN;
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
