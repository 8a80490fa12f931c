import type { CountedSoFar } from '../../src/analysis/contract/Progress.ts';
import { element } from '../dom/element.ts';
import type { Page } from '../kit/Page.ts';
import { ratioParts } from '../sections/recommendation/headlineParts.ts';
import { ratioStrip } from '../sections/recommendation/ratioStrip.ts';

/** The main finding while its anchors are counted; empty before. */
export function ratioSoFar(page: Page): {
  readonly element: HTMLElement;
  readonly show: (counted: CountedSoFar | undefined) => void;
} {
  const place = element('div', { class: 'so-far' });
  return {
    element: place,
    show: counted => {
      if (counted === undefined || counted.background === 0) return;
      const { before, ratio, after } = ratioParts(counted, page);
      const isAll = counted.images === counted.allImages;
      place.replaceChildren(
        element('p', { class: 'strong', testId: 'ratio-so-far' }, [
          before,
          element('span', { class: 'ratio' }, [ratio]),
          after,
          isAll ? '' : page.text.screens.soFar,
        ]),
        ...[ratioStrip(counted, page)].filter(strip => strip !== null),
      );
    },
  };
}
