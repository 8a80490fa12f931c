import { compareReports } from '../../src/analysis/report/compare/compareReports.ts';
import { element } from '../dom/element.ts';
import { openHost } from '../host/Host.ts';
import { comparisonScreen } from './comparisonScreen.ts';
import { openPage } from './openPage.ts';
import type { Screen } from './Screen.ts';

/** Shows the two reports that the editor sends. */
export function mountComparison(): void {
  const host = openHost();
  const { root, createPage } = openPage('compare', host);
  const waiting = createPage(undefined);
  root.replaceChildren(
    element('main', { class: 'notice' }, [
      element('h1', {}, [waiting.text.screens.compare]),
      element('p', {}, [waiting.text.comparison.waiting]),
    ]),
  );
  let screen: Screen | null = null;
  host.listen(message => {
    if (message.type !== 'comparison') return;
    document.body.dataset['state'] = 'comparison';
    screen?.dispose();
    screen = comparisonScreen(
      compareReports(message.first, message.second),
      createPage(message.language),
    );
    root.replaceChildren(screen.element);
  });
}
