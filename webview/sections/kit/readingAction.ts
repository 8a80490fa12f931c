import { readingFound } from '../../../src/analysis/report/derive/readingFound.ts';
import type { AnyReport } from '../../../src/analysis/report/DynamicReport.ts';
import { linkButton } from '../../dom/linkButton.ts';
import type { Page } from '../../kit/Page.ts';

/** Reads the boxes in the way that was found to fit; null outside the editor, and where there is no such way. */
export function readingAction(
  { convention }: Pick<AnyReport, 'convention'>,
  { host, text }: Pick<Page, 'host' | 'text'>,
): HTMLElement | null {
  const reading = convention === undefined ? null : readingFound(convention);
  if (host.kind !== 'editor' || reading === null) return null;
  const created = linkButton(text.convention.analyzeAs[reading], () => {
    host.post({ type: 'analyze-as-found' });
  });
  created.dataset['testid'] = 'analyze-as-found';
  return created;
}
