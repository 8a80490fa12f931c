import { printable } from './printable.ts';

/** In characters (code points). File names are no longer, and class names hardly ever. */
const LONGEST_NAME = 256;

/** A name out of a data file, of a length that people read, as one printable line. */
export function toPrintable(name: string): string {
  return printable(shortened(name));
}

/** By whole characters; the last one says that it was longer. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  let characters = 0;
  let end = 0;
  for (const character of name) {
    if (++characters === LONGEST_NAME) return `${name.slice(0, end)}…`;
    end += character.length;
  }
  return name;
}
