import * as vscode from 'vscode';
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

/**
 * One for each record whose place is known, and one at the first line for each kind of which not all records have a place.
 *
 * @param hasLines whether the editor can open the file at a line
 */
export function diagnosticsOf(
  { findings }: ValidatedFile,
  hasLines: boolean,
): readonly vscode.Diagnostic[] {
  return findings.flatMap(found => {
    const placed = hasLines ? found.records.filter(isHere) : [];
    const whole = placed.length < found.count ? [diagnosticOf(found, null)] : [];
    return [...whole, ...placed.map(record => diagnosticOf(found, record))];
  });
}

type Placed = FindingRecord & Required<Pick<FindingRecord, 'place'>>;

function isHere(record: FindingRecord): record is Placed {
  return record.place !== undefined && record.place.file === undefined;
}

/** @param record null for all of the kind */
function diagnosticOf(found: Finding, record: Placed | null): vscode.Diagnostic {
  const language = vscode.env.language;
  const shown = record === null ? found : { ...found, count: 1 };
  const text = findingText(shown, numberFormat(language), validationWordsFor(language));
  const diagnostic = plainDiagnostic(
    rangeOf(record),
    record === null ? text : `${recordLabel(record)}: ${text}`,
    severityOf(found.severity),
  );
  diagnostic.source = 'Focal Lens';
  diagnostic.code = found.code;
  return diagnostic;
}

/** Where a record begins: the whole of it may be a screen of numbers. */
function rangeOf(record: Placed | null): vscode.Range {
  const line = (record?.place.line ?? 1) - 1;
  const character = (record?.place.column ?? 1) - 1;
  return new vscode.Range(line, character, line, character + (record === null ? 0 : 1));
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
