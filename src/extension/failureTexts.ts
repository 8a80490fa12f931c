// A bundle of its own, dist/failureTexts.cjs: what went wrong has a page of sentences in each language, which no start needs.
import type { Explanation } from '../analysis/contract/Explanation.ts';
import type { Detail } from '../analysis/contract/failures/Detail.ts';
import type { Failure } from '../analysis/contract/failures/Failure.ts';
import { failureWordsFor } from '../words/choose/failureWordsFor.ts';
import { explanationOf } from '../words/say/explanationOf.ts';

/** @param language a BCP 47 tag */
export function failureText(failure: Failure, language: string): Explanation {
  return explanationOf(failure, failureWordsFor(language));
}

/** @param language a BCP 47 tag */
export function detailText(detail: Detail, language: string): string {
  return failureWordsFor(language).detail(detail);
}
