import type { PageState } from '../../src/analysis/protocol/page.ts';
import { plainName } from '../../src/analysis/report/plainName.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { chooseFileButton } from './emptyScreen.ts';
import { type Screen, staticScreen } from './Screen.ts';

export function failedScreen(
  { explanation, file }: Extract<PageState, { kind: 'failed' }>,
  page: Page,
): Screen {
  const { screens } = page.text;
  return staticScreen(
    element('main', { class: 'notice failed', testId: 'failure' }, [
      element('h1', {}, [screens.stopped]),
      element('div', { class: 'explanation', attributes: { role: 'alert' } }, [
        element('p', { class: 'strong' }, [plainName(explanation.message)]),
        element('p', {}, [plainName(explanation.advice)]),
      ]),
      element('p', { class: 'caption' }, [element('bdi', {}, [plainName(file)])]),
      element('div', { class: 'actions' }, [
        button(screens.analyzeAgain, {
          testId: 'retry',
          onClick: () => {
            page.host.post({ type: 'analyze-again' });
          },
        }),
        chooseFileButton(page, screens.chooseAnotherFile, true),
      ]),
    ]),
  );
}
