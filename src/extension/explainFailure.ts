import * as vscode from 'vscode';
import { explain, type Explanation } from '../analysis/contract/explain.ts';
import type { Failure } from '../analysis/contract/Failure.ts';
import { failureWordsZh } from './failureWordsZh.ts';

/** A failure in the editor's language, where there are words for it; logs and the command line stay in English. */
export function explainFailure(failure: Failure): Explanation {
  const isChinese = /^zh(-cn|-hans|$)/i.test(vscode.env.language);
  return isChinese ? explain(failure, failureWordsZh) : explain(failure);
}
