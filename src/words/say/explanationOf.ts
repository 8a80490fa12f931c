import type { Explanation } from '../../analysis/contract/Explanation.ts';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import type { FailureWords } from '../FailureWords.ts';

/** A failure in the words of a language. */
export function explanationOf(
  failure: Failure,
  { failures }: Pick<FailureWords, 'failures'>,
): Explanation {
  // The table is complete by its type; TypeScript cannot see that code and argument belong together.
  return (failures[failure.code] as (failure: Failure) => Explanation)(failure);
}
