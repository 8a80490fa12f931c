import { element } from '../../dom/element.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Page } from '../../kit/Page.ts';

/**
 * What can be done with the report as a whole; null outside the editor.
 *
 * @param canCompare whether there is something to hold it against
 */
export function headlineActions(page: Page, canCompare = true): HTMLElement | null {
  if (page.host.kind !== 'editor') return null;
  const { screens } = page.text;
  const action = (label: string, message: Parameters<Page['host']['post']>[0], testId: string) => {
    const created = linkButton(label, () => {
      page.host.post(message);
    });
    created.dataset['testid'] = testId;
    return created;
  };
  return element('div', { class: 'actions' }, [
    page.kind === 'view'
      ? action(screens.openReport, { type: 'open-report' }, 'open-report')
      : action(screens.exportReport, { type: 'export' }, 'export'),
    canCompare ? action(screens.compare, { type: 'compare' }, 'compare') : null,
  ]);
}
