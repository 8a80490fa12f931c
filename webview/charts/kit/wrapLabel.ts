import type { TooltipItem } from 'chart.js';

/** Letters on a line of a label: what fits beside the bars in a side bar of 280 pixels. */
const LATIN = 18;
const WIDE = 9;
/** Letters of scripts that part words by spaces. */
const SPACED = /^[\u0020-\u03ff]*$/;

/** A label in lines that are broken between words. */
export function inLines(words: string): string | string[] {
  const limit = SPACED.test(words) ? LATIN : WIDE;
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)) {
    const line = lines.at(-1) ?? '';
    if (`${line}${segment}`.trim().length <= limit) lines[lines.length - 1] = line + segment;
    else lines.push(segment);
  }
  const trimmed = lines.map(line => line.trim()).filter(line => line !== '');
  return trimmed.length > 1 ? trimmed : words;
}

/** The title of a tooltip whose label is in lines, which Chart.js would join by commas. */
export function titleInOneLine([item]: readonly TooltipItem<'bar'>[]): string {
  const label = item?.chart.data.labels?.[item.dataIndex];
  const lines = (Array.isArray(label) ? label : [label]).map(String);
  return lines.join(lines.every(line => SPACED.test(line)) ? ' ' : '');
}
