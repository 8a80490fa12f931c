/** Letters on a line of a label: what fits beside the bars in a side bar of 280 pixels. */
const LATIN = 18;
const WIDE = 9;

/** A label in lines that are broken between words. */
export function inLines(words: string): string | string[] {
  const limit = /^[\u0020-\u03ff]*$/.test(words) ? LATIN : WIDE;
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)) {
    const line = lines.at(-1) ?? '';
    if (`${line}${segment}`.trim().length <= limit) lines[lines.length - 1] = line + segment;
    else lines.push(segment);
  }
  const trimmed = lines.map(line => line.trim()).filter(line => line !== '');
  return trimmed.length > 1 ? trimmed : words;
}
