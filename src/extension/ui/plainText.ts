import { printable } from '../../analysis/contract/text/printable.ts';

/** A joiner of words: without width, and no place for a line break. */
const JOINER = '\u2060';

/**
 * Text as the editor shall show it, to the letter: file names, keys and values may hold what it acts on. In notifications
 * `[label](command:…)` is a link that runs a command, in labels `$(name)` is an icon; a joiner between the two signs, which
 * nobody sees, keeps both as text. Control characters and marks of direction are shown as escapes.
 */
export function plainText(text: string): string {
  return printable(text).replaceAll(/(?<=\])(?=\()|(?<=\$)(?=\()/g, JOINER);
}
