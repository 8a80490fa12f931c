import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { type Screen, staticScreen } from './Screen.ts';

export function emptyScreen(page: Page): Screen {
  const { screens } = page.text;
  return staticScreen(
    element('main', { class: 'notice' }, [
      element('h1', {}, [screens.emptyTitle]),
      element('p', {}, [screens.emptyText(screens.emptyCommand)]),
      page.host.kind === 'file'
        ? null
        : element('div', { class: 'actions' }, [
            chooseFileButton(page, screens.chooseFile, false),
            button(screens.trySample, {
              testId: 'try-sample',
              secondary: true,
              onClick: () => {
                page.host.post({ type: 'try-sample' });
              },
            }),
          ]),
      element('p', { class: 'caption' }, [screens.staysHere]),
    ]),
  );
}

export function chooseFileButton(page: Page, label: string, secondary: boolean): HTMLElement {
  return button(label, {
    testId: 'choose-file',
    secondary,
    onClick: () => {
      page.host.post({ type: 'choose-file' });
    },
  });
}
