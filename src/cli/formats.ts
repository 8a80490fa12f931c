import type { Report } from '../analysis/report/Report.ts';
import { toCsv } from '../analysis/report/toCsv.ts';
import { toHtml } from '../analysis/report/toHtml.ts';
import { toJson } from '../analysis/report/toJson.ts';
import { toMarkdown } from '../analysis/report/toMarkdown.ts';
import { toText } from '../analysis/report/toText.ts';
import type { Environment } from './Environment.ts';

export const FORMATS = ['text', 'json', 'markdown', 'html', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/** The report as a text that ends with a line end. */
export function formatted(report: Report, format: Format, environment: Environment): string {
  switch (format) {
    case 'text':
      return toText(report);
    case 'json':
      return `${toJson(report).trimEnd()}\n`;
    case 'markdown':
      return toMarkdown(report);
    case 'html':
      return toHtml(report, environment.pageAssets());
    case 'csv':
      return toCsv(report);
  }
}
