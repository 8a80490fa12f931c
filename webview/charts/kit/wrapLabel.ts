import type { ChartType, TooltipItem } from 'chart.js';

/** Characters per line of a label: what fits next to the bars in a side bar of 280 pixels. */
const LATIN = 18;
const WIDE = 9;
/** Characters of scripts that separate words by spaces. */
const SPACED = /^[\u0020-\u03ff]*$/;

/** A label in lines that are broken between words. */
export function wrapLabel(text: string): string | string[] {
  const limit = SPACED.test(text) ? LATIN : WIDE;
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    const line = lines.at(-1) ?? '';
    if (`${line}${segment}`.trim().length <= limit) lines[lines.length - 1] = line + segment;
    else lines.push(segment);
  }
  const trimmed = lines.map(line => line.trim()).filter(line => line !== '');
  return trimmed.length > 1 ? trimmed : text;
}

/** The title of a tooltip in one line; Chart.js would join the lines of a label by commas. */
export function unwrappedTitle([item]: readonly TooltipItem<ChartType>[]): string {
  const label = item?.chart.data.labels?.[item.dataIndex];
  const lines = (Array.isArray(label) ? label : [label]).map(String);
  return lines.join(lines.every(line => SPACED.test(line)) ? ' ' : '');
}
