import * as vscode from 'vscode';
import { readingFound } from '../../analysis/report/derive/readingFound.ts';
import type { Outcome, Session } from '../analysis/Session.ts';
import type { Log } from '../ui/Log.ts';
import { showInformation } from '../ui/messages.ts';
import { analyzeAgain } from './analyzeAgain.ts';

/**
 * *Analyze Boxes as They Look*: the dataset that is shown, with its boxes read in the way that was found to fit. *Analyze
 * Again* keeps it.
 *
 * @returns how it ended; undefined where there is no other way to read them
 */
export function analyzeAsFound(session: Session, log: Log): Promise<Outcome | undefined> {
  return analyzeAgain(session, log, async ({ file, report }) => {
    const boxes = report.convention === undefined ? null : readingFound(report.convention);
    if (boxes !== null) return { boxes };
    const name = vscode.workspace.asRelativePath(file);
    void showInformation(
      vscode.l10n.t('No other way to read the boxes of {0} is known to fit their images.', name),
    );
    return undefined;
  });
}
