import type { TextEdit } from './FocalLossSite.ts';

/**
 * The text after the edits.
 *
 * @throws RangeError when edits are out of order, overlap, or reach beyond the text
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { offset, length, content } of edits) {
    if (offset < position || length < 0 || offset + length > text.length) {
      throw new RangeError(`Edit of ${length} units at ${offset} does not fit behind ${position}`);
    }
    result += text.slice(position, offset) + content;
    position = offset + length;
  }
  return result + text.slice(position);
}
