import { printableLines } from '../contract/printable.ts';

/** JSON that can be shown on a terminal: what JSON lets stand in strings and a terminal obeys is written as its escape. */
export function printableJson(value: unknown, indent = 0): string {
  return printableLines(JSON.stringify(value, null, indent));
}
