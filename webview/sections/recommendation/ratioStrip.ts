import type { AssignmentReport } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';
import { dotMark, keyOf, tickMark } from './axisMark.ts';

/** Foreground and background as two dots on one logarithmic axis; null where one of them is empty. */
export function ratioStrip(
  { foreground, background }: Pick<AssignmentReport, 'foreground' | 'background'>,
  { format, text }: Wording,
): HTMLElement | null {
  if (foreground === 0 || background === 0) return null;
  const decades = Math.max(1, Math.ceil(Math.log10(Math.max(foreground, background))));
  const at = (count: number) => (100 * Math.log10(count)) / decades;
  const ticks = Array.from({ length: decades + 1 }, (_, decade) => tickMark(at(10 ** decade)));
  const label = text.card.strip(format.count(foreground), format.count(background));
  return element('div', { class: 'strip', testId: 'ratio-strip' }, [
    element('div', { class: 'strip-axis', attributes: { role: 'img', 'aria-label': label } }, [
      ...ticks,
      dotMark('foreground', at(foreground)),
      dotMark('background', at(background)),
    ]),
    element('p', { class: 'caption strip-labels' }, [
      keyOf('foreground', `${format.compact(foreground)} ${text.card.foreground}`),
      keyOf('background', `${format.compact(background)} ${text.card.background}`),
    ]),
  ]);
}
