import { eastAsianWidth } from 'get-east-asian-width';

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One emoji of whatever length: a family, a flag, a key cap, a sign with a selector that asks for a picture. */
const EMOJI = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

/** What takes no place: marks on the character before, joiners, controls. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}]+$/u;

/** Terminal cells: East Asian characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const { segment } of CHARACTERS.segment(text)) width += characterWidth(segment);
  return width;
}

/** At most `width` cells, whole characters; the last one says that it was longer. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let cells = 0;
  for (const { segment } of CHARACTERS.segment(text)) {
    cells += characterWidth(segment);
    if (cells > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Of a character as a reader sees it, which may be several code points. */
function characterWidth(character: string): number {
  if (UNSEEN.test(character)) return 0;
  if (EMOJI.test(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}
