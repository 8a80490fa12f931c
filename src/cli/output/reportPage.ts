import path from 'node:path';
import type { PageAssets } from '../../analysis/report/export/html/toHtml.ts';
import { pageAssets } from '../../platform/node/pageAssets.ts';
import { ALL_WORDS } from '../../words/choose/wordsScript.ts';
import { readText } from '../readText.ts';

/**
 * The page of a report, in the language of whoever opens it.
 *
 * @param folder with what was built for pages
 * @throws FailureError `not-found` when it is missing
 */
export function reportPage(folder: string): PageAssets {
  const read = (file: string) => readText(path.join(folder, file)).text;
  return pageAssets([...ALL_WORDS, 'report.js'].map(read).join('\n'), read('report.css'));
}
