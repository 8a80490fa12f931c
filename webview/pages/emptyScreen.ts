import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import type { Page } from './Page.ts';
import { type Screen, still } from './Screen.ts';

export function emptyScreen(page: Page): Screen {
  return still(
    element('main', { class: 'notice' }, [
      element('h1', {}, ['See a detector’s imbalance before training it']),
      element('p', {}, [
        'Choose the COCO JSON you train on, or right-click it in the Explorer and pick ',
        element('strong', {}, ['Analyze Dataset Imbalance']),
        '.',
      ]),
      page.host.kind === 'file' ? null : chooseFile(page, 'Choose a COCO JSON…', false),
      element('p', { class: 'caption' }, ['Nothing leaves this machine.']),
    ]),
  );
}

export function chooseFile(page: Page, label: string, secondary: boolean): HTMLElement {
  return button(label, {
    testId: 'choose-file',
    secondary,
    onClick: () => {
      page.host.post({ type: 'choose-file' });
    },
  });
}
