import { entryOf } from '../../analysis/contract/entryOf.ts';
import { toPrintable } from '../../analysis/contract/text/toPrintable.ts';
import type { ProblemWords } from '../dataset/ProblemWords.ts';

/** What is wrong with some records. A file from a newer version may hold codes this one does not know: they are spelled out. */
export function problemText(
  code: string,
  count: number,
  { problems }: { readonly problems: ProblemWords },
): string {
  const words = entryOf<(count: number) => string>(problems, code);
  return words?.(count) ?? toPrintable(code).replaceAll('-', ' ');
}
