import { element } from '../../dom/element.ts';

/** Colours of the marks, as in the charts. */
export type MarkKind = 'foreground' | 'background';

/** A dot on an axis. Pages take no style in attributes, so it is set here. @param percent of the axis, from its start */
export function dotMark(kind: MarkKind, percent: number): HTMLElement {
  return placed(element('span', { class: `dot ${kind}` }), percent);
}

/** A line across the axis. */
export function tickMark(percent: number): HTMLElement {
  return placed(element('span', { class: 'tick' }), percent);
}

/** A range on the axis, both ends in per cent. */
export function rangeMark(low: number, high: number): HTMLElement {
  const created = placed(element('span', { class: 'span' }), low);
  created.style.inlineSize = `calc((100% - 14px) * ${((high - low) / 100).toFixed(4)})`;
  return created;
}

/** What a dot stands for, next to its colour. */
export function keyOf(kind: MarkKind, words: string): HTMLElement {
  return element('span', { class: `key ${kind}` }, [words]);
}

function placed(mark: HTMLElement, percent: number): HTMLElement {
  // Half a dot is left free at both ends.
  mark.style.insetInlineStart = `calc(7px + (100% - 14px) * ${(percent / 100).toFixed(4)})`;
  return mark;
}
