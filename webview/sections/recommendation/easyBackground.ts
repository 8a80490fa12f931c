import type { Report } from '../../../src/analysis/report/Report.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';
import { easyBackgroundWords } from './headlineParts.ts';

/** The problem that focal loss solves, in one sentence; null without a simulation. */
export function easyBackground(
  report: Report,
  wording: Wording,
  tag: 'p' | 'li',
): HTMLElement | null {
  const words = easyBackgroundWords(report, wording);
  return words === null
    ? null
    : element(tag, { class: 'second', testId: 'easy' }, [withoutBreaks(words)]);
}

/** Keeps a formula on one line. */
function withoutBreaks(sentence: string): string {
  return sentence.replaceAll(/ ([=\u2265]) /g, '\u00a0$1\u00a0');
}
