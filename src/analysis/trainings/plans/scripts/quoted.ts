/** A text as one word of a POSIX shell, whatever it holds but NUL, which no argument can. */
export function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
