import { entryOf } from '../../analysis/contract/entryOf.ts';
import { plainName } from '../../analysis/contract/plainName.ts';
import type { ReasonWords } from '../ReasonWords.ts';

/** Why boxes got no foreground anchor. A code that is not known is spelled out. */
export function reasonText(code: string, { reasons }: { readonly reasons: ReasonWords }): string {
  return entryOf<string>(reasons, code) ?? plainName(code).replaceAll('-', ' ');
}
