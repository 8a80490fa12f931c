import type { PageState } from '../../src/protocol/page.ts';
import { openHost } from '../host/Host.ts';
import type { Page } from '../kit/Page.ts';
import { busyScreen } from './busyScreen.ts';
import { emptyScreen } from './emptyScreen.ts';
import { failedScreen } from './failedScreen.ts';
import { openPage } from './openPage.ts';
import type { Screen } from './Screen.ts';

type Ready = Extract<PageState, { kind: 'ready' }>;

/** Shows the state that the host sends. `ready` draws the report. */
export function mountPage(
  kind: 'view' | 'report',
  ready: (state: Ready, page: Page) => Screen,
): void {
  const host = openHost();
  const { root, createPage } = openPage(kind, host);
  let page = createPage(undefined);
  let screen: Screen | null = null;
  host.listen(message => {
    if (message.type === 'pilot') return page.pilot.set(message.pilot);
    if (message.type !== 'state') return;
    const { state, language } = message;
    if (language !== undefined) page = createPage(language);
    document.body.dataset['state'] = state.kind;
    if (screen?.update(state) === true) return;
    screen?.dispose();
    page.chosenClass.set(null);
    screen = screenFor(state, page, ready);
    root.replaceChildren(screen.element);
  });
}

function screenFor(
  state: PageState,
  page: Page,
  ready: (state: Ready, page: Page) => Screen,
): Screen {
  switch (state.kind) {
    case 'empty':
      return emptyScreen(page);
    case 'busy':
      return busyScreen(state, page);
    case 'failed':
      return failedScreen(state, page);
    case 'ready':
      return ready(state, page);
  }
}
