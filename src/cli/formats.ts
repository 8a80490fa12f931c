import path from 'node:path';
import type { Report } from '../analysis/report/Report.ts';
import { toCsv } from '../analysis/report/toCsv.ts';
import { toHtml } from '../analysis/report/toHtml.ts';
import { toJson } from '../analysis/report/toJson.ts';
import { toMarkdown } from '../analysis/report/toMarkdown.ts';
import { toText } from '../analysis/report/toText.ts';
import type { Environment } from './Environment.ts';

export const FORMATS = ['text', 'json', 'markdown', 'html', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.csv': 'csv',
};

/** What the name of a file asks for; text where it says nothing. */
export function formatOf(file: string): Format {
  return FORMAT_OF_EXTENSION[path.extname(file).toLowerCase()] ?? 'text';
}

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
