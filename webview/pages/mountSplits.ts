import type { SplitComparison } from '../../src/analysis/report/compare/splits/SplitComparison.ts';
import { dataInFile } from '../host/dataInFile.ts';
import { openHost } from '../host/Host.ts';
import { openPage } from './openPage.ts';
import { splitsScreen } from './splitsScreen.ts';

/** Shows the splits of a set that the file holds. */
export function mountSplits(): void {
  const { root, createPage } = openPage('report', openHost());
  document.body.dataset['state'] = 'splits';
  const comparison = JSON.parse(dataInFile().text) as SplitComparison;
  root.replaceChildren(splitsScreen(comparison, createPage(undefined)).element);
}
