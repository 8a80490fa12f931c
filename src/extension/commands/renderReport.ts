// A bundle of its own, dist/renderReport.cjs: what a start of the editor needs none of.
import { formatOf } from '../../analysis/report/formatOf.ts';
import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import { toCsv } from '../../analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../../analysis/report/export/html/toHtml.ts';
import { toJson } from '../../analysis/report/export/json/toJson.ts';
import { pageAssets } from '../../platform/node/pageAssets.ts';
import { staticWordsFor } from '../../words/choose/staticWordsFor.ts';
import { toMarkdown } from '../../analysis/report/export/markdown/toMarkdown.ts';

/** The texts of `dist/webview/report.js` and `report.css`. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
}

/** A report as the text of a file, in the format of its name; HTML where that says nothing. */
export async function renderReport(
  report: AnyReport,
  file: string,
  {
    language,
    sources,
  }: { readonly language: string; readonly sources: () => Promise<PageSources> },
): Promise<string> {
  switch (formatOf(file)) {
    case 'csv':
      return toCsv(report);
    case 'markdown':
      return toMarkdown(report);
    case 'json':
      return toJson(report);
    case 'html':
    case undefined: {
      const { script, style } = await sources();
      return toHtml(report, pageAssets(script, style), staticWordsFor(language));
    }
  }
}
