// A bundle of its own, dist/renderReport.cjs: what a start of the editor needs none of.
import type { Report } from '../../analysis/report/Report.ts';
import { ENGLISH_STATIC } from '../../analysis/report/StaticWords.ts';
import { toCsv } from '../../analysis/report/toCsv.ts';
import { type PageAssets, toHtml } from '../../analysis/report/toHtml.ts';
import { toJson } from '../../analysis/report/toJson.ts';
import { toMarkdown } from '../../analysis/report/toMarkdown.ts';
import { staticWordsZh } from '../staticWordsZh.ts';

/** A report as the text of a file: CSV, Markdown or JSON by the extension of its name, HTML for any other. */
export async function renderReport(
  report: Report,
  file: string,
  { chinese, assets }: { readonly chinese: boolean; readonly assets: () => Promise<PageAssets> },
): Promise<string> {
  if (file.endsWith('.csv')) return toCsv(report);
  if (file.endsWith('.md')) return toMarkdown(report);
  if (file.endsWith('.json')) return toJson(report);
  return toHtml(report, await assets(), chinese ? staticWordsZh : ENGLISH_STATIC);
}
