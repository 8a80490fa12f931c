import type { Explanation } from '../../analysis/contract/Explanation.ts';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import { failureWords as en } from '../en/failures/failureWords.ts';
import type { FailureWords } from '../FailureWords.ts';
import { explanationOf } from '../say/explanationOf.ts';

/** A failure in the words of a language, in English where none is given. */
export function explain(failure: Failure, words: Pick<FailureWords, 'failures'> = en): Explanation {
  return explanationOf(failure, words);
}
