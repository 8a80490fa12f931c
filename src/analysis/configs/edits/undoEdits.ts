import type { TextEdit } from './FocalLossSite.ts';

/** The edits that take edits back, in offsets of the text after them: applied, every byte is the old one. */
export function undoEdits(edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ offset, length, replaced, content }) => {
    const back = { offset: offset + shift, length: content.length };
    shift += content.length - length;
    return { ...back, replaced: content, content: replaced };
  });
}
