import type { SourceReport } from '../../../analysis/report/Report.ts';
import type { NumberFormat } from '../../numberFormat.ts';
import type { SourceWords } from '../../dataset/SourceWords.ts';

/** Where a report was read from. */
export type ReadSource = SourceReport;

type Language = { readonly source: SourceWords };

/** What a set is written in, which split of it was read, how many files, how large they are, as far as that is known, and whether all was checked. */
export function sourceTexts(
  source: SourceReport,
  words: Language,
  format: NumberFormat,
): readonly string[] {
  // An unknown size, NaN, is null after JSON.
  const size = Number.isFinite(source.bytes) ? [format.bytes(source.bytes)] : [];
  const unchecked = source.unchecked === true ? [words.source.unchecked] : [];
  return [...formatTexts(source, words, format), ...size, ...unchecked];
}

/** The same without the size. */
export function formatTexts(
  { format: id, formatLabel, split, files }: SourceReport,
  { source: words }: Language,
  format: NumberFormat,
): readonly string[] {
  return [
    formatLabel ?? id,
    ...(split === undefined ? [] : [words.split(split)]),
    ...(files === undefined ? [] : [words.files(format.count(files))]),
  ];
}
