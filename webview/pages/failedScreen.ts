import { printable } from '../../src/analysis/contract/text/printable.ts';
import type { PageState } from '../../src/protocol/page.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { chooseFileButton } from './emptyScreen.ts';
import { type Screen, staticScreen } from './Screen.ts';

export function failedScreen(
  { explanation, file, results, isWrongFile = false }: Extract<PageState, { kind: 'failed' }>,
  page: Page,
): Screen {
  const { screens } = page.text;
  return staticScreen(
    element('main', { class: 'notice failed', testId: 'failure' }, [
      element('h1', {}, [screens.stopped]),
      element('div', { class: 'explanation', attributes: { role: 'alert' } }, [
        element('p', { class: 'strong' }, [printable(explanation.message)]),
        element('p', {}, [printable(explanation.advice)]),
      ]),
      element('p', { class: 'caption' }, [element('bdi', {}, [printable(file)])]),
      element('div', { class: 'actions' }, [
        isWrongFile ? null : retryButton(page),
        results === undefined ? null : measureButton(results, page),
        chooseFileButton(page, screens.chooseAnotherFile, !isWrongFile || results !== undefined),
      ]),
    ]),
  );
}

function measureButton(
  { uri, dataset }: NonNullable<Extract<PageState, { kind: 'failed' }>['results']>,
  { host, text: { screens } }: Page,
): HTMLElement {
  return button(screens.measureOn(printable(dataset)), {
    testId: 'measure-these',
    onClick: () => {
      host.post({ type: 'measure-results', uri });
    },
  });
}

function retryButton({ host, text: { screens } }: Page): HTMLElement {
  return button(screens.analyzeAgain, {
    testId: 'retry',
    onClick: () => {
      host.post({ type: 'analyze-again' });
    },
  });
}
