import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';

/** Above a report whose file has changed since, with a button that analyses it again. */
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
