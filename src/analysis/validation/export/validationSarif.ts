import { printableJson } from '../../report/export/json/printableJson.ts';
import type { Finding, FindingRecord, Severity, ValidatedFile } from '../Finding.ts';
import { severityOf } from '../severityOf.ts';
import { validationReport as words } from '../../../words/en/report/validation.ts';
import { englishText, recordText } from './validationWords.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0 (OASIS, 27 March 2020): a result for each record that is named, one for a kind without any. */
export function validationSarif(files: readonly ValidatedFile[], version: string): string {
  const codes = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))];
  const rules = codes.map(code => ({
    id: code,
    defaultConfiguration: { level: LEVELS[severityOf(code)] },
  }));
  const results = files.flatMap(({ file, findings }) =>
    findings.flatMap(found => resultsOf(found, file, codes.indexOf(found.code))),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Focal Lens', semanticVersion: version, rules } },
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${printableJson(log, 2)}\n`;
}

function resultsOf(found: Finding, file: string, ruleIndex: number) {
  const { code, severity, records } = found;
  const text = englishText(found);
  const result = (record: FindingRecord | null) => ({
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: record === null ? text : `${saidOf(record)}: ${text}` },
    locations: [{ physicalLocation: locationOf(file, record) }],
  });
  return records.length === 0 ? [result(null)] : records.map(result);
}

/** What lies in an archive has no address of its own. */
function saidOf({ place, ...record }: FindingRecord): string {
  const said = recordText(record);
  return place?.archive === undefined ? said : words.at(said, place);
}

function locationOf(file: string, record: FindingRecord | null) {
  const { archive, file: own, line, column = 1 } = record?.place ?? {};
  // A viewer opens the archive; lines are those of what lies in it.
  if (archive !== undefined) return { artifactLocation: { uri: uriOf(archive) } };
  return {
    artifactLocation: { uri: uriOf(own ?? file) },
    ...(line !== undefined && { region: { startLine: line, startColumn: column } }),
  };
}

/** A relative reference, or a file URI for an absolute path. */
function uriOf(path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${parts}`;
  return /^[A-Za-z]:/.test(path) ? `file:///${parts.replace('%3A', ':')}` : parts;
}
