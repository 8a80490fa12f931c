import * as vscode from 'vscode';
import type { Contradiction } from '../../../analysis/configs/hints/Contradiction.ts';
import type { Failure } from '../../../analysis/contract/failures/Failure.ts';
import { siteWordsFor } from '../../../words/choose/siteWordsFor.ts';
import { sayContradiction } from '../../../words/say/sayContradiction.ts';
import { explainFailure } from '../../explainFailure.ts';
import { plainDiagnostic } from '../../ui/items.ts';

export interface ReadInConfig {
  readonly found: readonly Contradiction[];
  /** Why it could not be read. */
  readonly failure: Failure | undefined;
}

/** What is said of a config: that it could not be read, or what cannot be meant in it. */
export async function configDiagnostics(
  document: vscode.TextDocument,
  { found, failure }: ReadInConfig,
): Promise<vscode.Diagnostic[]> {
  return failure === undefined
    ? found.map(item => diagnosticOf(document, item))
    : [await unreadDiagnostic(failure)];
}

/** At the first line: where in the text the trouble lies, nobody knows. */
async function unreadDiagnostic(failure: Failure): Promise<vscode.Diagnostic> {
  const { message } = await explainFailure(failure);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = plainDiagnostic(new vscode.Range(0, 0, 0, 0), message, level);
  diagnostic.source = 'Focal Lens';
  diagnostic.code = failure.code;
  return diagnostic;
}

function contradictionText(item: Contradiction): string {
  return sayContradiction(item, siteWordsFor(vscode.env.language));
}

function diagnosticOf(document: vscode.TextDocument, item: Contradiction): vscode.Diagnostic {
  const start = document.positionAt(item.offset);
  const end = document.positionAt(item.offset + item.length);
  const level = vscode.DiagnosticSeverity.Information;
  const diagnostic = plainDiagnostic(new vscode.Range(start, end), contradictionText(item), level);
  diagnostic.source = 'Focal Lens';
  diagnostic.code = item.code;
  return diagnostic;
}
