import type { TextEdit } from './FocalLossSite.ts';

/** A stretch of a text on its way: kept from the original, or written in the place of some of it. */
type Piece =
  | { readonly kind: 'kept'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'written';
      readonly start: number;
      readonly end: number;
      readonly content: string;
    };

/**
 * Two sets of edits, the second for the text after the first, as one set for the text before them.
 *
 * @param text the text before
 */
export function composeEdits(
  text: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): TextEdit[] {
  const pieces: Piece[] = piecesOf(text, first);
  let shift = 0;
  for (const edit of second) {
    insert(pieces, edit, edit.offset + shift);
    shift += edit.content.length - edit.length;
  }
  return pieces.flatMap(piece =>
    piece.kind === 'written'
      ? [
          {
            offset: piece.start,
            length: piece.end - piece.start,
            replaced: text.slice(piece.start, piece.end),
            content: piece.content,
          },
        ]
      : [],
  );
}

function piecesOf(text: string, edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  for (const { offset, length, content } of edits) {
    pieces.push({ kind: 'kept', start: position, end: offset });
    position = offset + length;
    pieces.push({ kind: 'written', start: offset, end: position, content });
  }
  pieces.push({ kind: 'kept', start: position, end: text.length });
  return pieces;
}

/** @throws RangeError where an edit would take from two pieces at once */
function insert(pieces: Piece[], { length, content }: TextEdit, offset: number): void {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const size = piece.kind === 'kept' ? piece.end - piece.start : piece.content.length;
    const from = offset - at;
    at += size;
    if (offset + length > at || (piece.kind === 'written' && from === size && length === 0)) {
      if (offset < at && length > 0) break;
      continue;
    }
    pieces.splice(index, 1, ...changed(piece, from, { length, content }));
    return;
  }
  throw new RangeError(`An edit of ${length} units at ${offset} lies across another`);
}

function changed(
  piece: Piece,
  from: number,
  { length, content }: { readonly length: number; readonly content: string },
): Piece[] {
  if (piece.kind === 'written') {
    const { content: old } = piece;
    return [{ ...piece, content: old.slice(0, from) + content + old.slice(from + length) }];
  }
  const start = piece.start + from;
  return [
    { ...piece, end: start },
    { kind: 'written', start, end: start + length, content },
    { ...piece, start: start + length },
  ];
}
