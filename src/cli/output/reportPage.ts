import path from 'node:path';
import type { PageAssets } from '../../analysis/report/export/html/htmlPage.ts';
import { pageAssets } from '../../platform/node/pageAssets.ts';
import { CHARTS_SCRIPT } from '../../protocol/chartsScript.ts';
import { ALL_WORDS } from '../../words/choose/wordsScript.ts';
import { readText } from '../readText.ts';

/** A page that an exported file can hold. */
export type FilePage = 'report' | 'splits';

/**
 * What a page is made of, in the language of whoever opens it.
 *
 * @param folder with what was built for pages
 * @throws FailureError `not-found` when it is missing
 */
export function reportPage(folder: string, page: FilePage): PageAssets {
  const read = (file: string) => readText(path.join(folder, file)).text;
  // Splits are set side by side in tables.
  const charts = page === 'report' ? [CHARTS_SCRIPT] : [];
  const scripts = [...ALL_WORDS, ...charts, `${page}.js`];
  return pageAssets(scripts.map(read).join('\n'), read(`${page}.css`));
}
