import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import { splitsToMarkdown } from '../../analysis/report/export/splits/splitsToMarkdown.ts';
import { splitsToText } from '../../analysis/report/export/splits/splitsToText.ts';
import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';

/** What the splits of a set are written in. */
export const SPLIT_FORMATS = ['text', 'json', 'markdown'] as const;

/** The comparison as a text that ends with a line end. */
export function splitsFormatted(
  comparison: SplitComparison,
  format: (typeof SPLIT_FORMATS)[number],
): string {
  switch (format) {
    case 'text':
      return splitsToText(comparison);
    case 'json':
      return `${printableJson(comparison, 2)}\n`;
    case 'markdown':
      return splitsToMarkdown(comparison);
  }
}
