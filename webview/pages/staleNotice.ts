import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';

/** A line above the report when its file has changed since, with the one thing to do about it. */
export function staleNotice(stale: boolean, page: Page): HTMLElement | null {
  if (!stale) return null;
  const { screens } = page.text;
  return element('div', { class: 'stale', testId: 'stale', attributes: { role: 'status' } }, [
    element('p', {}, [screens.stale]),
    button(screens.analyzeAgain, {
      testId: 'analyze-stale',
      secondary: true,
      onClick: () => {
        page.host.post({ type: 'analyze-again' });
      },
    }),
  ]);
}
