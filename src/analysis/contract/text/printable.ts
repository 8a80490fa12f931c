/**
 * What a terminal obeys and a reader does not see: control characters, separators of lines, marks of the direction of
 * writing, halves of surrogate pairs.
 */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Line ends and tabs, which text of several lines is made of, or what is unprintable. */
const LAYOUT_OR_UNPRINTABLE = new RegExp(`\\r?\\n|\\t|${UNPRINTABLE.source}`, 'gu');

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Any text as one line that shows what is unprintable as JSON writes it: `\u001b`, `\n`. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escaped);
}

/** The same for text of several lines: line ends and tabs stay. */
export function printableLines(text: string): string {
  return text.replace(LAYOUT_OR_UNPRINTABLE, found =>
    found === '\t' || found.endsWith('\n') ? found : escaped(found),
  );
}

function escaped(character: string): string {
  return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
