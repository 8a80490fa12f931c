/** Longer than any declaration. */
const MOST_CHARACTERS = 200;

/**
 * How a document is encoded, by its mark, its first bytes or its declaration (XML 1.0, appendix F): UTF-8 where it does not
 * say.
 */
export function xmlEncoding(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = String.fromCharCode(...head.subarray(0, MOST_CHARACTERS));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    start,
  );
  return declared?.[1] ?? 'utf-8';
}
