import { en } from '../../../words/en/en.ts';
import { ENGLISH } from '../../../words/numberFormat.ts';
import { findingText } from '../../../words/say/dataset/findingText.ts';
import { explain } from '../../../words/choose/explain.ts';
import { validationReport } from '../../../words/en/report/validation.ts';
import { placeText } from '../../report/export/text/placesText.ts';
import { printable } from '../../contract/text/printable.ts';
import type { Finding, FindingRecord, ValidatedFile } from '../Finding.ts';

/** A finding in English, as logs of builds and other tools show it. */
export function englishText(found: Finding): string {
  const reasonOf = (failure: Parameters<typeof explain>[0]) => explain(failure).message;
  return printable(findingText(found, ENGLISH, en, reasonOf));
}

/** A record without its place: what it is, and what sizes it has. */
export function recordText({ sizes, ...record }: FindingRecord): string {
  const said = placeText(record);
  return sizes === undefined ? said : validationReport.sizes(said, sizes.written, sizes.file);
}

/** What a file is called, with its split. */
export function fileLabel({ file, split }: Pick<ValidatedFile, 'file' | 'split'>): string {
  return split === undefined ? file : validationReport.split(file, split);
}
