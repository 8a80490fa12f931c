import type { PageState } from '../../src/analysis/protocol/page.ts';
import type { Report } from '../../src/analysis/report/Report.ts';
import { numberFormat } from '../../src/analysis/report/numberFormat.ts';
import { element } from '../dom/element.ts';
import { openHost } from '../host/Host.ts';
import { watchTheme } from '../theme/watchTheme.ts';
import { busyScreen } from './busyScreen.ts';
import { emptyScreen } from './emptyScreen.ts';
import { failedScreen } from './failedScreen.ts';
import type { Page } from './Page.ts';
import type { Screen } from './Screen.ts';

/** Shows whatever state the host sends, in this document. `ready` draws the report. */
export function mountPage(kind: Page['kind'], ready: (report: Report, page: Page) => Screen): void {
  const host = openHost();
  document.body.dataset['page'] = kind;
  document.body.dataset['host'] = host.kind;
  const page: Page = {
    kind,
    host,
    theme: watchTheme(),
    format: numberFormat(navigator.language),
  };
  const root = element('div', { class: 'root' });
  document.body.append(root);
  let screen: Screen | null = null;
  host.listen(state => {
    document.body.dataset['state'] = state.kind;
    if (screen?.update(state) === true) return;
    screen?.dispose();
    screen = screenFor(state, page, ready);
    root.replaceChildren(screen.element);
  });
}

function screenFor(
  state: PageState,
  page: Page,
  ready: (report: Report, page: Page) => Screen,
): Screen {
  switch (state.kind) {
    case 'empty':
      return emptyScreen(page);
    case 'busy':
      return busyScreen(state, page);
    case 'failed':
      return failedScreen(state, page);
    case 'ready':
      return ready(state.report, page);
  }
}
