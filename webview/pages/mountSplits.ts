import type { SplitComparison } from '../../src/analysis/report/compare/splits/SplitComparison.ts';
import { dataInFile } from '../host/dataInFile.ts';
import { openHost } from '../host/Host.ts';
import { openPage } from './openPage.ts';
import type { Screen } from './Screen.ts';
import { splitsScreen } from './splitsScreen.ts';

/** Shows the splits of a set that the file holds, or those that the editor sends. */
export function mountSplits(): void {
  const host = openHost();
  const { root, createPage } = openPage('report', host);
  let screen: Screen | null = null;
  const show = (comparison: SplitComparison, language: string | undefined) => {
    document.body.dataset['state'] = 'splits';
    screen?.dispose();
    screen = splitsScreen(comparison, createPage(language));
    root.replaceChildren(screen.element);
  };
  if (host.kind === 'file') {
    show(JSON.parse(dataInFile().text) as SplitComparison, undefined);
    return;
  }
  host.listen(message => {
    if (message.type !== 'splits') return;
    const { comparison, dataset, language } = message;
    // All that it takes to come back after a reload, for as long as the panel is there.
    host.persistState({ comparison, dataset });
    show(comparison, language);
  });
}
