import { plural } from './plural.ts';

/**
 * A count with what is counted: "1 image", "2,000 boxes".
 *
 * @param count as a number, or formatted in English
 * @param noun in the singular, one with a regular plural
 */
export function amount(count: number | string, noun: string): string {
  return `${count} ${plural(count, noun, `${noun}${/[sx]$/.test(noun) ? 'es' : 's'}`)}`;
}
