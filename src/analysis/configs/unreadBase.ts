import type { UnreadBase } from '../contract/UnreadBase.ts';
import { ALL_FRAMEWORKS } from './frameworks/lists/frameworks.ts';
import type { ConfigDocument } from './syntax/ConfigNode.ts';
import { chainOf } from './tree/bases.ts';

/**
 * The first file that a config builds on and that was not read: where it lies, as far as its framework knows. Null where
 * everything was read.
 *
 * @param documents of one file, with the files it builds on
 */
export function unreadBase(documents: readonly ConfigDocument[]): UnreadBase | null {
  const chain = documents.flatMap(chainOf);
  const circle = chain.flatMap(({ bases }) => bases?.circular ?? [])[0];
  if (circle !== undefined) return { reference: circle, kind: 'circle' };
  const missing = chain.flatMap(({ bases }) => [
    ...(bases?.missing ?? []),
    ...(bases?.partial ?? []),
  ])[0];
  if (missing !== undefined) return { reference: missing, kind: kindOf(missing) };
  for (const { loads } of ALL_FRAMEWORKS) {
    const loaded = loads && chain.flatMap(loads)[0];
    if (loaded !== undefined) return loaded;
  }
  return null;
}

function kindOf(reference: string): UnreadBase['kind'] {
  for (const { elsewhere } of ALL_FRAMEWORKS) {
    const kind = elsewhere?.(reference) ?? null;
    if (kind !== null) return kind;
  }
  return /^\w+:\/\//.test(reference) ? 'address' : 'file';
}
