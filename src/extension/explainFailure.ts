import * as vscode from 'vscode';
import type { Explanation } from '../analysis/contract/Explanation.ts';
import type { Detail } from '../analysis/contract/failures/Detail.ts';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import type { Log } from './ui/Log.ts';

/** A failure in the editor's language, where there are words for it. */
export async function explainFailure(failure: Failure): Promise<Explanation> {
  const { failureText } = await import('./failureTexts.ts');
  return failureText(failure, vscode.env.language);
}

export async function explainDetail(detail: Detail): Promise<string> {
  const { detailText } = await import('./failureTexts.ts');
  return detailText(detail, vscode.env.language);
}

/** Keeps a failure in the log, which is in English like the command line. */
export async function logFailure(failure: Failure, log: Log): Promise<void> {
  const { failureText } = await import('./failureTexts.ts');
  const { message, advice } = failureText(failure, 'en');
  log.error(`${failure.code}: ${message} ${advice}`);
}
