import type { PilotReport } from '../../../src/analysis/report/PilotReport.ts';
import { pairText } from '../../../src/words/say/pilotText.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';

/** What can be done about pilots in the editor; nothing in an exported report. */
export function pilotActions({ outcome }: PilotReport, page: Page): HTMLElement | null {
  const { host, format, text } = page;
  if (host.kind !== 'editor') return null;
  const { pair } = outcome;
  return element('div', { class: 'actions' }, [
    pair === null
      ? null
      : button(text.learned.apply(pairText(pair, format)), {
          testId: 'apply-pilot',
          onClick: () => {
            host.post({ type: 'apply', alpha: pair.alpha, gamma: pair.gamma });
          },
        }),
    button(text.pilot.again, {
      testId: 'measure-again',
      secondary: true,
      onClick: () => {
        host.post({ type: 'measure-on-images' });
      },
    }),
  ]);
}
