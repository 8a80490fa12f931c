import * as vscode from 'vscode';
import type { ProgressReport } from '../../analysis/contract/Progress.ts';
import type { ToPage } from '../../protocol/page.ts';
import type { Session } from '../analysis/Session.ts';

/** What a page shows, and when that is something else. */
export interface PageSource {
  /** Null while there is nothing to say. */
  readonly message: () => ToPage | null;
  readonly onDidChange: vscode.Event<unknown>;
  /** Makes what it shows what commands work on. */
  readonly activate?: () => Promise<void>;
  /** How far what it shows is, between two changes. */
  readonly onDidProgress?: vscode.Event<ProgressReport>;
}

export function sessionSource(session: Session): PageSource {
  return {
    message: () => ({ type: 'state', state: session.state, language: vscode.env.language }),
    onDidChange: session.onDidChange,
    onDidProgress: session.onDidProgress,
  };
}
