import { toPrintable } from '../../src/analysis/contract/text/toPrintable.ts';
import type { PageState } from '../../src/protocol/page.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import { progressBar } from '../dom/progressBar.ts';
import { fileName } from '../kit/fileName.ts';
import type { Page } from '../kit/Page.ts';
import { amountWords, stageWords } from './progressWords.ts';
import type { Screen } from './Screen.ts';
import { SpeedMeter } from './SpeedMeter.ts';

type Busy = Extract<PageState, { kind: 'busy' }>;

/** File, stage, progress bar and Cancel; updated in place so that Cancel keeps the focus. */
export function busyScreen(first: Busy, page: Page): Screen {
  const speed = new SpeedMeter();
  const stage = element('p', { class: 'stage', testId: 'stage', attributes: { role: 'status' } });
  const amount = element('p', { class: 'caption', testId: 'amount' });
  const bar = progressBar(page.text.screens.progress);
  const show = ({ progress }: Busy) => {
    const bytes = progress?.bytes?.done;
    if (bytes !== undefined) speed.add(performance.now(), bytes);
    const words = `${stageWords(progress, page.text)}…`;
    // Screen readers announce every change, and only a new stage is worth it.
    if (stage.textContent !== words) stage.textContent = words;
    amount.textContent = amountWords(progress, speed.read(), page);
    const share = progress?.share;
    bar.show(share === undefined || !Number.isFinite(share) ? null : share);
  };
  show(first);
  return {
    element: element('main', { class: 'notice busy', testId: 'busy' }, [
      element('h1', {}, [element('bdi', {}, [toPrintable(fileName(first.file))])]),
      stage,
      bar.element,
      amount,
      element('div', { class: 'actions' }, [
        button(page.text.screens.cancel, {
          testId: 'cancel',
          secondary: true,
          onClick: () => {
            page.host.post({ type: 'cancel' });
          },
        }),
      ]),
    ]),
    update: state => {
      if (state.kind !== 'busy' || state.file !== first.file) return false;
      show(state);
      return true;
    },
    dispose: () => undefined,
  };
}
