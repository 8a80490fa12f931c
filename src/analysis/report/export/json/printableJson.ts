import { printableLines } from '../../../contract/text/printable.ts';

/** JSON that is safe on a terminal: characters that JSON allows in strings and a terminal obeys are escaped. */
export function printableJson(value: unknown, indent = 0): string {
  return printableLines(JSON.stringify(value, null, indent));
}
