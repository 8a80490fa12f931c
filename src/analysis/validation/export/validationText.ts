import { validationReport as words } from '../../../words/en/report/validation.ts';
import { ENGLISH } from '../../../words/numberFormat.ts';
import { printable } from '../../contract/text/printable.ts';
import { en } from '../../../words/en/en.ts';
import { fixText } from '../../../words/say/dataset/findingText.ts';
import type { Finding, FindingRecord, Fix, ValidatedFile } from '../Finding.ts';
import { SEVERITIES } from '../Finding.ts';
import { englishText, fileLabel, recordText } from './validationWords.ts';

/** What was found, file by file; for people and the log of a build. */
export function validationText(files: readonly ValidatedFile[]): string {
  return `${files.flatMap(fileLines).map(printable).join('\n')}\n`;
}

export interface Fixed {
  readonly file: string;
  readonly output: string;
  readonly fixes: readonly Fix[];
}

/** What was changed, and what was found in the result. */
export function fixedText({ file, output, fixes }: Fixed, files: readonly ValidatedFile[]): string {
  const isLeft = files.some(({ findings }) => findings.length > 0);
  const lines = [
    words.fixed(file, output, fixes.length === 0),
    ...fixes.flatMap(({ records, ...fix }) => [
      `  ${fixText({ ...fix, records }, ENGLISH.count(fix.count), en)} [${fix.code}]`,
      ...recordLines(records, fix.count),
    ]),
    '',
    ...(isLeft ? [words.left] : []),
  ];
  return `${lines.map(printable).join('\n')}\n${validationText(files)}`;
}

function fileLines(validated: ValidatedFile, at: number): string[] {
  const { images, annotations, imageFiles, findings } = validated;
  const counts = SEVERITIES.map(
    severity => findings.filter(found => found.severity === severity).length,
  );
  const head = words.headline(
    fileLabel(validated),
    ENGLISH.count(images),
    ENGLISH.count(annotations),
  );
  const [errors = 0, warnings = 0, infos = 0] = counts;
  const verdict = findings.length === 0 ? words.nothing : words.kinds(errors, warnings, infos);
  const looked =
    imageFiles === undefined || images === 0
      ? []
      : [`  ${words.imageFiles(ENGLISH.count(imageFiles), imageFiles === 0)}`];
  return [
    ...(at > 0 ? [''] : []),
    `${head}: ${verdict}`,
    ...looked,
    ...findings.flatMap(findingLines),
  ];
}

function findingLines(found: Finding): string[] {
  const { severity, code, count, records } = found;
  return [
    `  ${severity.padEnd(8)} ${englishText(found)} [${code}]`,
    ...recordLines(records, count),
  ];
}

function recordLines(records: readonly FindingRecord[], count: number): string[] {
  const rest = count - records.length;
  return [
    ...records.map(record => `             ${placedText(record)}`),
    ...(rest > 0 && records.length > 0 ? [`             ${words.more(ENGLISH.count(rest))}`] : []),
  ];
}

function placedText({ place, ...record }: FindingRecord): string {
  const said = recordText(record);
  return place === undefined ? said : words.at(said, place);
}
