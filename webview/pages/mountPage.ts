import type { PageState, ToPage } from '../../src/protocol/page.ts';
import { openHost } from '../host/Host.ts';
import type { Page } from '../kit/Page.ts';
import { acceptResults } from './acceptResults.ts';
import { busyScreen } from './busyScreen.ts';
import type { MoreOfData } from './dataSections.ts';
import { emptyScreen } from './emptyScreen.ts';
import { failedScreen } from './failedScreen.ts';
import { openPage } from './openPage.ts';
import type { Screen } from './Screen.ts';

type Ready = Extract<PageState, { kind: 'ready' }>;

/**
 * Shows the state that the host sends.
 *
 * @param ready draws the report
 * @param moreOfData draws more of the data while anchors are counted
 */
export function mountPage(
  kind: 'view' | 'report',
  ready: (state: Ready, page: Page) => Screen,
  moreOfData: MoreOfData = () => [],
): void {
  const host = openHost();
  const { root, createPage } = openPage(kind, host);
  let page = createPage(undefined);
  let screen: Screen | null = null;
  let shown: PageState | null = null;
  host.listen(message => {
    takeAside(message, page);
    if (message.type === 'progress' && shown?.kind === 'busy') {
      shown = { ...shown, progress: message.progress };
      screen?.update(shown);
    }
    if (message.type !== 'state') return;
    const { state, language, id } = message;
    if (id !== undefined) host.persistState({ id });
    shown = state;
    if (language !== undefined) page = createPage(language);
    document.body.dataset['state'] = state.kind;
    if (screen?.update(state) === true) return;
    screen?.dispose();
    page.chosenClass.set(null);
    screen = screenFor(state, page, { ready, moreOfData });
    root.replaceChildren(screen.element);
  });
}

/** What comes beside the state. */
function takeAside(message: ToPage, page: Page): void {
  if (message.type === 'pilot') page.pilot.set(message.pilot);
  if (message.type === 'examples') page.examples.set(message);
}

interface Drawing {
  readonly ready: (state: Ready, page: Page) => Screen;
  readonly moreOfData: MoreOfData;
}

function screenFor(state: PageState, page: Page, { ready, moreOfData }: Drawing): Screen {
  switch (state.kind) {
    case 'empty':
      return emptyScreen(page);
    case 'busy':
      return busyScreen(state, page, moreOfData);
    case 'failed':
      return failedScreen(state, page);
    case 'ready': {
      const screen = ready(state, page);
      acceptResults(screen.element, page.host);
      return screen;
    }
  }
}
