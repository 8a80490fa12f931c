import type { PredictionRemark } from '../analysis/contract/PredictionRemark.ts';

/** What is said of a model's detections, as a clause; numbers come as they are. */
export type PredictionWords = {
  readonly [C in PredictionRemark['code']]: (
    remark: PredictionRemark & { readonly code: C },
  ) => string;
};

/** A remark in the words of a language. */
export function remarkIn(words: PredictionWords, remark: PredictionRemark): string {
  // The table is complete by its type; TypeScript cannot see that code and argument belong together.
  return (words[remark.code] as (remark: PredictionRemark) => string)(remark);
}
