import type { TextEdit } from './FocalLossSite.ts';

/**
 * The text after the edits.
 *
 * @throws RangeError when edits are out of order, overlap, or reach beyond the text, or were made for another one
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const { offset, length, replaced, content } of edits) {
    if (offset < position || length < 0 || offset + length > text.length) {
      throw new RangeError(`Edit of ${length} units at ${offset} does not fit behind ${position}`);
    }
    if (text.slice(offset, offset + length) !== replaced)
      throw new RangeError(
        `Edit at ${offset} is for another text: "${replaced}" does not stand there`,
      );
    result += text.slice(position, offset) + content;
    position = offset + length;
  }
  return result + text.slice(position);
}
