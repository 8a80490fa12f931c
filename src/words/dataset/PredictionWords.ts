import { entryOf } from '../../analysis/contract/entryOf.ts';
import { toPrintable } from '../../analysis/contract/text/toPrintable.ts';
import type { PredictionRemark } from '../../analysis/contract/records/PredictionRemark.ts';

export type { PredictionRemark } from '../../analysis/contract/records/PredictionRemark.ts';

/** What is said of a model's detections, as a clause; numbers come as they are. */
export type PredictionWords = {
  readonly [C in PredictionRemark['code']]: (
    remark: PredictionRemark & { readonly code: C },
  ) => string;
};

/** A remark in the words of a language. A report of a newer version may hold codes this one does not know: they are spelled out. */
export function remarkIn(words: PredictionWords, remark: PredictionRemark): string {
  const said: { readonly code?: string } = remark;
  const code = String(said.code);
  const say = entryOf<unknown>(words, code) as ((remark: PredictionRemark) => string) | undefined;
  return say?.(remark) ?? toPrintable(code).replaceAll('-', ' ');
}
