import type { TextPlace } from '../../contract/failures/Failure.ts';

/** Line and column of an offset in UTF-16 units, with its byte in UTF-8. Lines end with LF, CRLF or CR. */
export function placeInText(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lines = before.split(/\r\n|\r|\n/);
  return { byte: utf8Length(before), line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
