/**
 * English needs two forms; the number itself is written by the caller, in the reader's locale.
 *
 * @param count as a number, or formatted in English, where nothing but 1 reads "1"
 */
export function plural(count: number | string, one: string, other: string): string {
  return `${count}` === '1' ? one : other;
}
