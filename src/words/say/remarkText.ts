import type { RunRemark } from '../../analysis/contract/RunRemark.ts';
import type { RunsWords } from '../RunsWords.ts';

/** What to know of runs that were read, in the words of a language. */
export function remarkText(
  remark: RunRemark,
  { runs: words }: { readonly runs: Pick<RunsWords, 'remarks'> },
): string {
  // The table is complete by its type; TypeScript cannot see that code and argument belong together.
  return (words.remarks[remark.code] as (remark: RunRemark) => string)(remark);
}
