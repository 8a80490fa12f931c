// A bundle of its own, dist/renderReport.cjs: what a start of the editor needs none of.
import { formatOf } from '../../analysis/report/formatOf.ts';
import { type AnyReport, isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import type { Report } from '../../analysis/report/Report.ts';
import { toCsv } from '../../analysis/report/export/csv/toCsv.ts';
import { toHtml } from '../../analysis/report/export/html/toHtml.ts';
import { toJson } from '../../analysis/report/export/json/toJson.ts';
import { shareable } from '../../analysis/report/derive/shareable.ts';
import { pageAssets } from '../../platform/node/pageAssets.ts';
import { staticWordsFor } from '../../words/choose/staticWordsFor.ts';
import { toMarkdown } from '../../analysis/report/export/markdown/toMarkdown.ts';

/** The texts of `dist/webview/report.css`, and of `report.js` behind the words of its language. */
export interface PageSources {
  readonly script: string;
  readonly style: string;
}

/** A report as the text of a file, in the format of its name; HTML where that says nothing. */
export async function renderReport(
  shown: AnyReport,
  file: string,
  {
    language,
    sources,
  }: { readonly language: string; readonly sources: () => Promise<PageSources> },
): Promise<string> {
  const report = shareable(isDynamicReport(shown) ? shown : withoutEmptyRuns(shown));
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

/** The editor asks what runs would say before there are any: no report of files does. */
function withoutEmptyRuns({ learned, ...report }: Report): Report {
  const isEmpty =
    learned === undefined || (learned.runs === 0 && (learned.rows ?? []).length === 0);
  return isEmpty ? report : { ...report, learned };
}
