/** An id as a `Dataset` and a report have it: integers beyond 2^53 as the text of their digits. */
export type WrittenId = number | string;

/**
 * An id as JSON writes it: a number and a string with the same digits are different, as they are in Python; integers
 * beyond 2^53 are kept by their digits.
 */
export type Id = number | NonNumericId;

/** An id that is no safe integer or small number: kept as text, marked by its kind so that 2299 and "2299" differ. */
export type NonNumericId = { readonly text: string; readonly kind: 'string' | 'integer' };

/** A JSON number as an id; null where it is none, or too large for a double: all such ids would be one. @param text the literal */
export function idOfNumber(value: number, text: string): Id | null {
  if (!Number.isFinite(value)) return null;
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return value + 0;
  const digits = /^-?\d+$/.test(text) ? BigInt(text) : BigInt(value);
  return { text: digits.toString(), kind: 'integer' };
}

/** The same id, the same key. */
export function keyOf(id: Id): number | string {
  return typeof id === 'number' ? id : `${id.kind} ${id.text}`;
}

/** As reports say it. */
export function asWritten(id: Id): number | string {
  return typeof id === 'number' ? id : id.text;
}
