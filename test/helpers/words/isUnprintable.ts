/** Controls, marks of direction, separators of lines, halves of pairs: by their code points, written down once more. */
const RANGES = [
  [0x00, 0x1f],
  [0x7f, 0x9f],
  [0x61c, 0x61c],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
] as const;

/** Whether a text holds a character that a terminal obeys or that turns what is read. */
export function isUnprintable(text: string): boolean {
  return Array.from(text).some(character => {
    const point = character.codePointAt(0) ?? 0;
    return RANGES.some(([low, high]) => point >= low && point <= high);
  });
}
