import type { SplitComparison } from '../../compare/splits/SplitComparison.ts';
import { escapeHtml } from '../html/escapeHtml.ts';
import { htmlPage, type PageAssets } from '../html/htmlPage.ts';
import { splitsToText } from './splitsToText.ts';

/** The splits of a set as one file that opens offline, in its reader's language; without scripts in English. */
export function splitsToHtml(comparison: SplitComparison, assets: PageAssets): string {
  const content = {
    about: comparison.source.file,
    language: 'en',
    data: comparison,
    withoutScripts: `<pre class="report">${escapeHtml(splitsToText(comparison))}</pre>\n`,
  };
  return htmlPage(content, assets);
}
