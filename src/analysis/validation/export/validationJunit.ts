import { validationReport as words } from '../../../words/en/report/validation.ts';
import { type Finding, SEVERITIES, type Severity, type ValidatedFile } from '../Finding.ts';
import { englishText, fileLabel, recordText } from './validationWords.ts';

/** JUnit XML as build servers read it: a suite a file, a case a kind, which fails from the severity on that fails the check. */
export function validationJunit(
  files: readonly ValidatedFile[],
  failsFrom: Severity | null,
): string {
  const suites = files.map(validated => {
    const { findings } = validated;
    const file = fileLabel(validated);
    const failures = findings.filter(({ severity }) => fails(severity, failsFrom)).length;
    const cases = findings.map(found => caseOf(found, file, failsFrom));
    const sound = `    <testcase name="no mistakes" classname="${escaped(file)}"/>`;
    return [
      `  <testsuite name="${escaped(file)}" tests="${Math.max(1, findings.length)}" failures="${failures}">`,
      ...(cases.length === 0 ? [sound] : cases),
      '  </testsuite>',
    ].join('\n');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites>',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
}

/** Whether a severity fails the check. @param from the mildest that does; null for none */
export function fails(severity: Severity, from: Severity | null): boolean {
  return from !== null && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(from);
}

function caseOf(found: Finding, file: string, failsFrom: Severity | null): string {
  const { code, severity, records } = found;
  const text = englishText(found);
  const lines = records.map(record => {
    const said = recordText(record);
    return record.place === undefined ? said : words.at(said, record.place);
  });
  const head = `    <testcase name="${code}" classname="${escaped(file)}">`;
  const body = escaped(lines.join('\n'));
  const inside = fails(severity, failsFrom)
    ? `      <failure type="${severity}" message="${escaped(text)}">${body}</failure>`
    : `      <system-out>${escaped(text)}\n${body}</system-out>`;
  return [head, inside, '    </testcase>'].join('\n');
}

/** Characters that XML 1.0 does not have are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
