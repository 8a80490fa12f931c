import { element } from '../../dom/element.ts';
import type { Page } from '../../kit/Page.ts';

/** One of the two values, with its range. */
export function pairValue(
  symbol: string,
  { value, range: [low, high] }: { value: number; range: readonly [number, number] },
  { format, text: { recommendation } }: Page,
): HTMLElement {
  const range =
    low === high
      ? recommendation.noRange
      : recommendation.rangeLabel(recommendation.range(format.decimal(low), format.decimal(high)));
  return element('div', { class: 'value' }, [
    element('span', { class: 'symbol' }, [symbol]),
    element('span', { class: 'number' }, [format.decimal(value)]),
    element('span', { class: 'range' }, [range]),
  ]);
}
