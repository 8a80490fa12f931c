import * as vscode from 'vscode';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import type {
  Finding,
  FindingRecord,
  Severity,
  ValidatedFile,
} from '../../analysis/validation/Finding.ts';
import { numberFormat } from '../../words/numberFormat.ts';
import { validationWordsFor } from '../../words/choose/validationWordsFor.ts';
import { findingText } from '../../words/say/dataset/findingText.ts';
import { recordLabel } from '../datasets/labels.ts';
import { plainDiagnostic } from '../ui/items.ts';

export interface FileDiagnostics {
  readonly file: vscode.Uri;
  readonly diagnostics: readonly vscode.Diagnostic[];
}

export interface Shown {
  /** The file or folder that was validated. */
  readonly validated: vscode.Uri;
  /** Whether the editor can open it at a line. */
  readonly hasLines: boolean;
  /** Says why a split could not be read. */
  readonly reasonOf: (failure: Failure) => string;
}

/**
 * One for each record whose place is known, in its file; and one at the first line of what was validated for each kind of which
 * not all records have a place. Of what lies in an archive, all are at the archive.
 */
export function diagnosticsOf(
  files: readonly ValidatedFile[],
  shown: Shown,
): readonly FileDiagnostics[] {
  const found = new Map<string, { file: vscode.Uri; diagnostics: vscode.Diagnostic[] }>();
  const put = (file: vscode.Uri, diagnostic: vscode.Diagnostic) => {
    const key = file.toString();
    const known = found.get(key) ?? { file, diagnostics: [] };
    known.diagnostics.push(diagnostic);
    found.set(key, known);
  };
  for (const { findings, split } of files)
    for (const one of findings) {
      const placed = one.records.filter(record => isPlaced(record, shown));
      if (placed.length < one.count) put(shown.validated, diagnosticOf(one, { split }, shown));
      for (const record of placed) {
        const { file, archive } = record.place;
        const isElsewhere = file !== undefined && archive === undefined;
        const uri = isElsewhere ? vscode.Uri.file(file) : shown.validated;
        put(uri, diagnosticOf(one, { record }, shown));
      }
    }
  return [...found.values()];
}

type Placed = FindingRecord & Required<Pick<FindingRecord, 'place'>>;

function isPlaced(record: FindingRecord, { hasLines }: Shown): record is Placed {
  const { place } = record;
  return place !== undefined && (hasLines || place.file !== undefined);
}

interface Subject {
  /** Absent for all of the kind. */
  readonly record?: Placed;
  readonly split?: string | undefined;
}

function diagnosticOf(
  found: Finding,
  { record, split }: Subject,
  { reasonOf }: Shown,
): vscode.Diagnostic {
  const language = vscode.env.language;
  const said = record === undefined ? found : { ...found, count: 1 };
  const text = findingText(said, numberFormat(language), validationWordsFor(language), reasonOf);
  const label = record === undefined ? split : labelOf(record);
  const diagnostic = plainDiagnostic(
    rangeOf(record),
    label === undefined ? text : `${label}: ${text}`,
    severityOf(found.severity),
  );
  diagnostic.source = 'Focal Lens';
  diagnostic.code = found.code;
  return diagnostic;
}

/** Of what lies in an archive, with its file and line there. */
function labelOf(record: Placed): string {
  const { archive, file = '', line } = record.place;
  if (archive === undefined) return recordLabel(record);
  return `${file}${line === undefined ? '' : `:${line}`}: ${recordLabel(record)}`;
}

/** Where a record begins: the whole of it may be a screen of numbers. */
function rangeOf(record: Placed | undefined): vscode.Range {
  const { archive, line = 1, column = 1 } = record?.place ?? {};
  if (record === undefined || archive !== undefined) return new vscode.Range(0, 0, 0, 0);
  return new vscode.Range(line - 1, column - 1, line - 1, column);
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
  }
}
