import type { AnyReport } from '../../../src/analysis/report/DynamicReport.ts';
import { noticeTexts } from '../../../src/words/say/dataset/noticeTexts.ts';
import { codeParts } from '../../dom/codeParts.ts';
import { element } from '../../dom/element.ts';
import type { Wording } from '../../kit/Wording.ts';

/** What to know of a report before any of its numbers. */
export function noticeParagraphs(
  report: AnyReport,
  { format, text }: Wording,
): readonly HTMLElement[] {
  return noticeTexts(report, text, format).map(notice =>
    element('p', { class: 'second', testId: 'notice' }, codeParts(notice)),
  );
}
