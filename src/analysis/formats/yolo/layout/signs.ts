/** How much of a file tells what it is. */
export const SIGN_BYTES = 1 << 16;
/** Lines of a text that are looked at. */
const LINES = 20;

/** Whether a YAML text describes a set: its classes, and where its images are. */
export function isDataYaml(text: string): boolean {
  return (
    /^['"]?(?:names|nc)['"]?[ \t]*:/m.test(text) &&
    /^['"]?(?:train|val|test)['"]?[ \t]*:/m.test(text)
  );
}

/** Whether a text of `key = value` describes a set of Darknet. */
export function isDarknetData(text: string): boolean {
  return /^[ \t]*train[ \t]*=/m.test(text) && /^[ \t]*names[ \t]*=/m.test(text);
}

/** Whether the rows of a text are class numbers with shares of an image: of boxes, polygons or key points. */
export function isLabelText(text: string): boolean {
  const rows = firstLines(text).map(line => line.split(/\s+/));
  return rows.length > 0 && rows.every(isLabelRow);
}

function isLabelRow(words: readonly string[]): boolean {
  if (words.length < 5 || words.length === 6 || !/^\d+(?:\.0*)?$/.test(words[0] as string))
    return false;
  return words.slice(1, 5).every(word => Math.abs(Number(word)) <= 2);
}

function firstLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/, LINES + 1).slice(0, LINES);
  return lines.map(line => line.trim()).filter(line => line !== '');
}
