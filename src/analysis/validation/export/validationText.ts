import { validationReport as words } from '../../../words/en/report/validation.ts';
import { ENGLISH } from '../../../words/numberFormat.ts';
import { printable } from '../../contract/text/printable.ts';
import { placeText } from '../../report/export/text/placesText.ts';
import type { Finding, FindingRecord, ValidatedFile } from '../Finding.ts';
import { SEVERITIES } from '../Finding.ts';
import { englishText } from './validationWords.ts';

/** What was found, file by file; for people and the log of a build. */
export function validationText(files: readonly ValidatedFile[]): string {
  return `${files.flatMap(fileLines).map(printable).join('\n')}\n`;
}

function fileLines({ file, images, annotations, findings }: ValidatedFile, at: number): string[] {
  const counts = SEVERITIES.map(
    severity => findings.filter(found => found.severity === severity).length,
  );
  const head = words.headline(file, ENGLISH.count(images), ENGLISH.count(annotations));
  const [errors = 0, warnings = 0, infos = 0] = counts;
  const verdict = findings.length === 0 ? words.nothing : words.kinds(errors, warnings, infos);
  return [...(at > 0 ? [''] : []), `${head}: ${verdict}`, ...findings.flatMap(findingLines)];
}

function findingLines(found: Finding): string[] {
  const { severity, code, count, records } = found;
  const rest = count - records.length;
  return [
    `  ${severity.padEnd(8)} ${englishText(found)} [${code}]`,
    ...records.map(record => `             ${recordText(record)}`),
    ...(rest > 0 && records.length > 0 ? [`             ${words.more(ENGLISH.count(rest))}`] : []),
  ];
}

function recordText({ place, ...record }: FindingRecord): string {
  const said = placeText(record);
  return place === undefined ? said : words.at(said, place.line, place.column);
}
