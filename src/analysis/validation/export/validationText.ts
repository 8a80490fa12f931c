import { validationReport as words } from '../../../words/en/report/validation.ts';
import { ENGLISH } from '../../../words/numberFormat.ts';
import { printable } from '../../contract/text/printable.ts';
import type { Finding, FindingRecord, ValidatedFile } from '../Finding.ts';
import { SEVERITIES } from '../Finding.ts';
import { englishText, fileLabel, recordText } from './validationWords.ts';

/** What was found, file by file; for people and the log of a build. */
export function validationText(files: readonly ValidatedFile[]): string {
  return `${files.flatMap(fileLines).map(printable).join('\n')}\n`;
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
  const rest = count - records.length;
  return [
    `  ${severity.padEnd(8)} ${englishText(found)} [${code}]`,
    ...records.map(record => `             ${placedText(record)}`),
    ...(rest > 0 && records.length > 0 ? [`             ${words.more(ENGLISH.count(rest))}`] : []),
  ];
}

function placedText({ place, ...record }: FindingRecord): string {
  const said = recordText(record);
  return place === undefined ? said : words.at(said, place);
}
