import type * as vscode from 'vscode';
import type { Report } from '../../analysis/report/Report.ts';

/** The analysis that is shown, if one is. */
export interface SuggestionSource {
  readonly report: Report | null;
  readonly onDidChange: vscode.Event<unknown>;
}
