/**
 * English needs two forms; the number itself is written by the caller, in the reader's locale.
 *
 * @param count as a number, or formatted in English, where nothing but 1 reads "1"
 */
export function plural(count: number | string, one: string, other: string): string {
  return `${count}` === '1' ? one : other;
}

/**
 * A count with what is counted: "1 image", "2,000 boxes".
 *
 * @param count as a number, or formatted in English
 * @param noun in the singular, one with a regular plural
 */
export function amount(count: number | string, noun: string): string {
  return `${count} ${plural(count, noun, `${noun}${/[sx]$/.test(noun) ? 'es' : 's'}`)}`;
}
