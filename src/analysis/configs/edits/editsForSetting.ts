import type { TextEdit } from './FocalLossSite.ts';
import { numberText } from './numberText.ts';
import type { SettingSite } from './SettingSite.ts';

/**
 * The edits that give a setting a value, in the order of the text: the digits of what is written, or one new key. None where
 * it has the value, itself or through a file that it builds on.
 *
 * @param value one that the setting takes
 */
export function editsForSetting(site: SettingSite, value: number): TextEdit[] {
  const { written, inherited, insertion, range } = site;
  if (written.length > 0)
    return written
      .filter(number => number.value !== value)
      .map(({ offset, length, text }) => ({
        offset,
        length,
        replaced: text,
        content: numberText(value, text),
      }))
      .toSorted((a, b) => a.offset - b.offset);
  if (insertion === null || inherited?.value === value) return [];
  const { offset, prefix, suffix } = insertion;
  const content = prefix + numberText(value, range.whole === true ? '0' : '0.0') + suffix;
  return [{ offset, length: 0, replaced: '', content }];
}
