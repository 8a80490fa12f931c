import * as vscode from 'vscode';
import type { ProgressReport } from '../../analysis/contract/Progress.ts';
import type { ToPage } from '../../protocol/page.ts';
import type { Analysis } from '../analysis/Analysis.ts';
import type { Session } from '../analysis/Session.ts';
import type { PilotWatch } from '../pilot/PilotWatch.ts';

/** What a page shows, and when that is something else. */
export interface PageSource {
  /** Null while there is nothing to say. */
  readonly message: () => ToPage | null;
  readonly onDidChange: vscode.Event<unknown>;
  /** Makes what it shows what commands work on. */
  readonly activate?: () => Promise<void>;
  /** The analysis that it shows. */
  readonly analysis?: () => Analysis | null;
  /** How far what it shows is, between two changes. */
  readonly onDidProgress?: vscode.Event<ProgressReport>;
}

/** What a page of a session is connected with. */
export interface SessionPage {
  readonly session: Session;
  readonly pilots: PilotWatch;
}

export function sessionSource(session: Session): PageSource {
  return {
    message: () => ({ type: 'state', state: session.state, language: vscode.env.language }),
    onDidChange: session.onDidChange,
    analysis: () => session.shown,
    onDidProgress: session.onDidProgress,
  };
}

/** What runs beside whatever is shown. */
export function pilotSource(pilots: PilotWatch): PageSource {
  return {
    message: () => ({ type: 'pilot', pilot: pilots.running }),
    onDidChange: pilots.onDidChange,
  };
}
