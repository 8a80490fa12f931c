import { toPrintable } from '../../src/analysis/contract/text/toPrintable.ts';
import type { PageState } from '../../src/protocol/page.ts';
import { button } from '../dom/button.ts';
import { element } from '../dom/element.ts';
import { progressBar } from '../dom/progressBar.ts';
import { fileName } from '../kit/fileName.ts';
import type { Page } from '../kit/Page.ts';
import { dataSections, type MoreOfData } from './dataSections.ts';
import { amountWords, stageWords } from './progressWords.ts';
import { RateMeter } from './RateMeter.ts';
import { ratioSoFar } from './ratioSoFar.ts';
import type { Screen } from './Screen.ts';

type Busy = Extract<PageState, { kind: 'busy' }>;

/** Images differ more from each other than bytes do. */
const IMAGES_WINDOW = 10_000;
/** Milliseconds of counting before it says how long it will take. */
const FIRST_GUESS = 1500;

/**
 * File, stage, progress bar and Cancel, with the data below as soon as it is known, and the ratio while it is counted;
 * updated in place so that Cancel keeps the focus.
 */
export function busyScreen(first: Busy, page: Page, moreOfData: MoreOfData): Screen {
  const bytes = new RateMeter();
  const images = new RateMeter(IMAGES_WINDOW);
  const stage = element('p', { class: 'stage', testId: 'stage', attributes: { role: 'status' } });
  const amount = element('p', { class: 'caption', testId: 'amount' });
  const bar = progressBar(page.text.screens.progress);
  const ratio = ratioSoFar(page);
  const data = dataSections(page, moreOfData);
  const show = ({ progress, data: known }: Busy) => {
    const now = performance.now();
    if (progress?.bytes !== undefined) bytes.add(now, progress.bytes.done);
    if (progress?.stage === 'assign' && progress.counted) images.add(now, progress.counted.images);
    const words = `${stageWords(progress, page.text)}…`;
    // Screen readers announce every change, and only a new stage is worth it.
    if (stage.textContent !== words) stage.textContent = words;
    const rates = { bytes: bytes.read(), images: images.read(FIRST_GUESS) };
    amount.textContent = amountWords(progress, rates, page);
    const share = progress?.share;
    bar.show(share === undefined || !Number.isFinite(share) ? null : share);
    ratio.show(progress?.counted);
    data.show(known);
  };
  show(first);
  return {
    element: element('main', { class: `${page.kind} progressive`, testId: 'busy' }, [
      element('div', { class: 'notice busy' }, [
        element('h1', {}, [element('bdi', {}, [toPrintable(fileName(first.file))])]),
        ratio.element,
        stage,
        // One bar in one place: the view has it.
        page.kind === 'view' ? bar.element : null,
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
      data.element,
    ]),
    update: state => {
      if (state.kind !== 'busy' || state.file !== first.file) return false;
      show(state);
      return true;
    },
    dispose: data.dispose,
  };
}
