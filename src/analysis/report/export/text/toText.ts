import { type AnyReport, isDynamicReport } from '../../DynamicReport.ts';
import { countedText } from './countedText.ts';
import { dynamicText } from './dynamicText.ts';
import { learnedSection } from './learnedSection.ts';

/** The report for a terminal: headline first, at most 88 columns, no colour codes, names made printable. */
export function toText(report: AnyReport): string {
  return isDynamicReport(report)
    ? dynamicText(report)
    : countedText(report, learnedSection(report));
}
