import { escapeHtml } from './escapeHtml.ts';
import { htmlPage, type PageAssets } from './htmlPage.ts';
import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import { staticPage } from './staticPage.ts';
import { staticPage as english } from '../../../../words/en/staticPage.ts';
import type { StaticWords } from '../../../../words/StaticWords.ts';
import { toText } from '../text/toText.ts';

/**
 * A report as one file that opens offline. Without scripts it shows the numbers and the counted charts as pictures, in English
 * with the whole text below.
 *
 * @param words of the language that the page is to speak; where they are left out it speaks its reader's
 */
export function toHtml(report: AnyReport, assets: PageAssets, words?: StaticWords): string {
  const { language } = words ?? english;
  const content = {
    about: report.source.file,
    language,
    spoken: words?.language,
    data: report,
    withoutScripts: withoutScripts(report, words ?? english),
  };
  return htmlPage(content, assets);
}

/** What is shown where scripts are off; a report of the other kind has its text alone, in English. */
function withoutScripts(report: AnyReport, words: StaticWords): string {
  const pre = () => `<pre class="report">${escapeHtml(toText(report))}</pre>\n`;
  if (isDynamicReport(report)) return pre();
  return `${staticPage(report, words)}\n${words === english ? pre() : ''}`;
}
