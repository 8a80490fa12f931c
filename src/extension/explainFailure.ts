import { explain, type Explanation } from '../analysis/contract/explain.ts';
import type { Failure } from '../analysis/contract/Failure.ts';
import { failureWordsZh } from './failureWordsZh.ts';
import { isChinese } from './isChinese.ts';

/** A failure in the editor's language, where there are words for it; logs and the command line stay in English. */
export function explainFailure(failure: Failure): Explanation {
  return isChinese() ? explain(failure, failureWordsZh) : explain(failure);
}
