import { printableJson } from '../../analysis/report/export/json/printableJson.ts';
import { shareable } from '../../analysis/report/derive/shareable.ts';
import { splitsToHtml } from '../../analysis/report/export/splits/splitsToHtml.ts';
import { splitsToMarkdown } from '../../analysis/report/export/splits/splitsToMarkdown.ts';
import { splitsToText } from '../../analysis/report/export/splits/splitsToText.ts';
import type { Environment } from '../Environment.ts';
import type { SplitComparison } from '../../analysis/report/compare/splits/SplitComparison.ts';

/** What the splits of a set are written in. */
export const SPLIT_FORMATS = ['text', 'json', 'markdown', 'html'] as const;

/** The comparison as a text that ends with a line end; none says where on the machine the set lies. */
export async function splitsFormatted(
  compared: SplitComparison,
  format: (typeof SPLIT_FORMATS)[number],
  environment: Pick<Environment, 'pageAssets'>,
): Promise<string> {
  const comparison = shareable(compared);
  switch (format) {
    case 'text':
      return splitsToText(comparison);
    case 'json':
      return `${printableJson(comparison, 2)}\n`;
    case 'markdown':
      return splitsToMarkdown(comparison);
    case 'html':
      return splitsToHtml(comparison, await environment.pageAssets('splits'));
  }
}
