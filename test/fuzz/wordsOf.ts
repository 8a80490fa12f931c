/** The words of a text, for lists that would fill a page with one on each line. */
export function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
