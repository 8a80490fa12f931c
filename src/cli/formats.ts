import { fail } from '../analysis/contract/failures/Failure.ts';
import type { AnyReport } from '../analysis/report/DynamicReport.ts';
import { toCsv } from '../analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../analysis/report/export/html/toHtml.ts';
import { toJson } from '../analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../analysis/report/export/text/toText.ts';
import type { Environment } from './Environment.ts';

export const FORMATS = ['text', 'json', 'markdown', 'html', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

/**
 * The report as a text that ends with a line end.
 *
 * @throws FailureError `not-writable` where no string is as long: class names of megabytes do that
 */
export function formatted(report: AnyReport, format: Format, environment: Environment): string {
  try {
    return inFormat(report, format, environment);
  } catch (thrown) {
    if (!(thrown instanceof RangeError && thrown.message === 'Invalid string length')) throw thrown;
    const reason = 'too-large-for-program';
    return fail({ code: 'not-writable', file: 'the report', reason });
  }
}

function inFormat(report: AnyReport, format: Format, environment: Environment): string {
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
