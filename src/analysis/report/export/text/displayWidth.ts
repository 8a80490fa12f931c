import { eastAsianWidth } from 'get-east-asian-width';

/** Nearly all texts, with the signs and Greek letters of reports: a character a cell, and none joins another. */
const PLAIN =
  /^[\x20-\x7e\xa1-\xac\xae-\xff\u0391-\u03a1\u03a3-\u03c9\u2010-\u2015\u2018-\u201f\u2022\u2026\u2032\u2033\u2070\u2074\u207a\u207b\u2192\u2202\u2212\u221a\u221e\u2248\u2260\u2264\u2265\u25c6\u25cb\u25cf]*$/;

/** Made when they are needed: they take longer than the rest of a start. */
let segmenter: Intl.Segmenter | undefined;
let emoji: RegExp | undefined;

function charactersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** One emoji of whatever length: a family, a flag, a key cap, a sign with a selector that asks for a picture. */
function isEmoji(character: string): boolean {
  emoji ??= new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');
  return emoji.test(character);
}

/** What takes no place: marks on the character before, joiners, controls. */
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{M}]+$/u;

/** Terminal cells: East Asian characters and emoji take two, combining marks none. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of charactersOf(text)) width += characterWidth(segment);
  return width;
}

/** At most `width` cells, whole characters; the last one says that it was longer. */
export function cutToWidth(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let cells = 0;
  for (const { segment } of charactersOf(text)) {
    cells += characterWidth(segment);
    if (cells > width - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Of a character as a reader sees it, which may be several code points. */
function characterWidth(character: string): number {
  if (UNSEEN.test(character)) return 0;
  if (isEmoji(character)) return 2;
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}
