import type * as vscode from 'vscode';
import type { AnyReport } from '../../analysis/report/DynamicReport.ts';

/** The analysis that is shown, if one is. */
export interface SuggestionSource {
  readonly report: AnyReport | null;
  readonly onDidChange: vscode.Event<unknown>;
}
