import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import { toCsv } from '../../analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../../analysis/report/export/html/toHtml.ts';
import { toJson } from '../../analysis/report/export/json/toJson.ts';
import { toMarkdown } from '../../analysis/report/export/markdown/toMarkdown.ts';
import { toText } from '../../analysis/report/export/text/toText.ts';
import type { Environment } from '../Environment.ts';
import type { Format } from './formats.ts';

/** The report as a text that ends with a line end. */
export async function inFormat(
  report: AnyReport,
  format: Format,
  environment: Pick<Environment, 'pageAssets'>,
): Promise<string> {
  switch (format) {
    case 'text':
      return toText(report);
    case 'json':
      return `${toJson(report).trimEnd()}\n`;
    case 'markdown':
      return toMarkdown(report);
    case 'html':
      return toHtml(report, await environment.pageAssets('report'));
    case 'csv':
      return toCsv(report);
  }
}
