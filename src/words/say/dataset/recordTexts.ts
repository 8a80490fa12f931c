import { toPrintable } from '../../../analysis/contract/text/toPrintable.ts';
import type {
  FaultyRecords,
  RecordOutcome,
} from '../../../analysis/contract/records/RecordFault.ts';
import type { RecordsReport } from '../../../analysis/report/RecordsReport.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { RecordWords } from '../../dataset/RecordWords.ts';

interface Said {
  readonly records?: RecordsReport;
  readonly detector: { readonly framework: string };
}

type Language = { readonly records: RecordWords };

/** What is written and what is trained on, and what becomes of records that are not taken as they are: a sentence each. */
export function recordTexts(
  { records, detector }: Said,
  words: Language,
  format: NumberFormat,
): readonly string[] {
  if (records === undefined) return [];
  const { written, trainedOn, faults } = records;
  const framework = toPrintable(detector.framework);
  return [
    words.records.trainedOn(format.count(written), format.count(trainedOn), framework),
    ...faultsText(
      framework,
      faults.filter(({ outcome }) => outcome !== 'stops'),
      words,
      format,
    ),
  ];
}

/** That training ends with an error, and why; empty where it does not. */
export function stopTexts(
  { records, detector }: Said,
  words: Language,
  format: NumberFormat,
): readonly string[] {
  const stops = (records?.faults ?? []).filter(({ outcome }) => outcome === 'stops');
  return faultsText(toPrintable(detector.framework), stops, words, format);
}

/** A sentence for each outcome. */
export function faultsText(
  framework: string,
  faults: readonly FaultyRecords[],
  { records: words }: Language,
  format: NumberFormat,
): readonly string[] {
  return [...new Set(faults.map(saidAs))].map(wanted => {
    const said = faults
      .filter(fault => saidAs(fault) === wanted)
      .map(({ code, count }) => words.faults[code](count, format.count(count)));
    return words.outcomes[wanted](framework, said.join(words.and));
  });
}

/** Of two outcomes that are said in the same words, the one that stands for both. */
function saidAs({ outcome }: FaultyRecords): RecordOutcome {
  return outcome === 'box-out' ? 'record-out' : outcome;
}
