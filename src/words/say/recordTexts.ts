import { toPrintable } from '../../analysis/contract/text/toPrintable.ts';
import type { RecordOutcome } from '../../analysis/contract/RecordFault.ts';
import type { RecordsReport } from '../../analysis/report/RecordsReport.ts';
import type { NumberFormat } from '../numberFormat.ts';
import type { RecordWords } from '../RecordWords.ts';

interface Said {
  readonly records?: RecordsReport;
  readonly detector: { readonly framework: string };
}

type Language = { readonly records: RecordWords };

/** What is written and what is trained on, and what becomes of records that are not taken as they are: a sentence each. */
export function recordTexts(
  report: Said,
  words: Language,
  format: NumberFormat,
): readonly string[] {
  if (report.records === undefined) return [];
  const { written, trainedOn, faults } = report.records;
  const framework = toPrintable(report.detector.framework);
  const outcomes = [...new Set(faults.map(({ outcome }) => outcome))];
  return [
    words.records.trainedOn(format.count(written), format.count(trainedOn), framework),
    ...outcomes
      .filter(outcome => outcome !== 'stops')
      .map(outcome => outcomeText(report, outcome, words, format)),
  ];
}

/** That training ends with an error, and why; null where it does not. */
export function stopText(report: Said, words: Language, format: NumberFormat): string | null {
  const stops = report.records?.faults.some(({ outcome }) => outcome === 'stops') ?? false;
  return stops ? outcomeText(report, 'stops', words, format) : null;
}

function outcomeText(
  { records, detector }: Said,
  wanted: RecordOutcome,
  { records: words }: Language,
  format: NumberFormat,
): string {
  const faults = (records?.faults ?? [])
    .filter(({ outcome }) => outcome === wanted)
    .map(({ code, count }) => words.faults[code](count, format.count(count)));
  return words.outcomes[wanted](toPrintable(detector.framework), faults.join(words.and));
}
