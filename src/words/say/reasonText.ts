import { entryOf } from '../../analysis/contract/entryOf.ts';
import { toPrintable } from '../../analysis/contract/text/toPrintable.ts';
import type { ReasonWords } from '../dataset/ReasonWords.ts';

/** Why boxes got no foreground anchor. A code that is not known is spelled out. */
export function reasonText(code: string, { reasons }: { readonly reasons: ReasonWords }): string {
  return entryOf<string>(reasons, code) ?? toPrintable(code).replaceAll('-', ' ');
}
