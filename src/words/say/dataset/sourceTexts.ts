import { FORMAT_LABELS } from '../../../analysis/contract/text/formatLabels.ts';
import type { SourceReport } from '../../../analysis/report/Report.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { SourceWords } from '../../dataset/SourceWords.ts';

/** Where a report was read from. */
export type ReadSource = SourceReport;

type Language = { readonly source: SourceWords };

/** What a set is written in, which split of it was read, how many files, and how large they are, as far as that is known. */
export function sourceTexts(
  source: SourceReport,
  words: Language,
  format: NumberFormat,
): readonly string[] {
  // An unknown size, NaN, is null after JSON.
  const size = Number.isFinite(source.bytes) ? [format.bytes(source.bytes)] : [];
  return [...formatTexts(source, words, format), ...size];
}

/** The same without the size. */
export function formatTexts(
  { format: id, split, files }: SourceReport,
  { source: words }: Language,
  format: NumberFormat,
): readonly string[] {
  return [
    FORMAT_LABELS[id],
    ...(split === undefined ? [] : [words.split(split)]),
    ...(files === undefined ? [] : [words.files(files, format.count(files))]),
  ];
}
