import * as vscode from 'vscode';
import type { Explanation } from '../analysis/contract/Explanation.ts';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import { explain } from '../words/say/explain.ts';
import { failureWordsFor } from '../words/choose/failureWordsFor.ts';

/** A failure in the editor's language, where there are words for it; logs and the command line stay in English. */
export function explainFailure(failure: Failure): Explanation {
  return explain(failure, failureWordsFor(vscode.env.language));
}
