import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';

/** The pair is applied from here; sliders have a button of their own for what they are set to. */
export function applyAction(
  { alpha, gamma }: { readonly alpha: number; readonly gamma: number },
  { host, text }: Page,
): HTMLElement | null {
  if (host.kind !== 'editor') return null;
  return element('div', { class: 'actions' }, [
    button(text.screens.apply, {
      testId: 'apply-recommended',
      onClick: () => {
        host.post({ type: 'apply', alpha, gamma });
      },
    }),
  ]);
}
