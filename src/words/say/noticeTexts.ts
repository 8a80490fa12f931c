import type { AnyReport } from '../../analysis/report/DynamicReport.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { Words } from '../Words.ts';
import { stopTexts } from './recordTexts.ts';

export type NoticedReport = AnyReport;

/** What to know of a report before any of its numbers, a sentence each. */
export function noticeTexts(
  report: AnyReport,
  words: Pick<Words, 'records'>,
  format: NumberFormat,
): readonly string[] {
  return stopTexts(report, words, format);
}
