/**
 * Bytes as text: UTF-16 where a byte order mark says so, else UTF-8, with � for what is none. The mark is left out.
 *
 * @param isWhole whether the bytes are all there is; else a character that is cut off at their end is left out
 */
export function decodeText(bytes: Uint8Array, isWhole = false): string {
  const decoder = new TextDecoder(encodingOf(bytes));
  return decoder.decode(bytes, { stream: !isWhole });
}

/** Of a text, by its first bytes. */
export function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
