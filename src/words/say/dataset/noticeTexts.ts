import type { AnyReport } from '../../../analysis/report/DynamicReport.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { Words } from '../../Words.ts';
import { conventionTexts } from '../conventionTexts.ts';
import { stopTexts } from './recordTexts.ts';

/** What to know of a report before any of its numbers, a sentence each. */
export function noticeTexts(
  report: AnyReport,
  words: Pick<Words, 'records' | 'convention'>,
  format: NumberFormat,
): readonly string[] {
  const { convention } = report;
  return [
    ...(convention === undefined ? [] : conventionTexts(convention, words, format)),
    ...stopTexts(report, words, format),
  ];
}
