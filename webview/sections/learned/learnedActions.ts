import type { LearnedReport } from '../../../src/analysis/report/LearnedReport.ts';
import { formatPair } from '../../../src/words/say/learnedText.ts';
import { button } from '../../dom/button.ts';
import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';

/** What can be done about runs in the editor; nothing in an exported report. */
export function learnedActions(learned: LearnedReport, page: Page): HTMLElement | null {
  const { host, format, text } = page;
  if (host.kind !== 'editor') return null;
  const words = text.learned;
  const { alpha, gamma } = learned.after;
  const pair = formatPair(learned.after, format);
  return element('div', { class: 'actions' }, [
    learned.runs === 0
      ? null
      : button(words.apply(pair), {
          testId: 'apply-learned',
          onClick: () => {
            host.post({ type: 'apply', alpha, gamma });
          },
        }),
    ...runButtons(page),
    button(words.remove, {
      testId: 'remove-run',
      secondary: true,
      onClick: () => {
        host.post({ type: 'remove-run' });
      },
    }),
  ]);
}

/** To add a run, and to plan some. */
function runButtons({ host, text: { learned: words } }: Page): readonly HTMLElement[] {
  return [
    button(words.add, {
      testId: 'add-run',
      secondary: true,
      onClick: () => {
        host.post({ type: 'add-run' });
      },
    }),
    button(words.plan, {
      testId: 'plan-runs',
      secondary: true,
      onClick: () => {
        host.post({ type: 'plan-runs' });
      },
    }),
  ];
}
