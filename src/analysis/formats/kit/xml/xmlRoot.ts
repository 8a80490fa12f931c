const PROLOG = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)/i;

/** Name of the outermost element of a document; null where its first characters show none. */
export function xmlRoot(head: string): string | null {
  let rest = head;
  for (let match = PROLOG.exec(rest); match !== null; match = PROLOG.exec(rest))
    rest = rest.slice(match[0].length);
  return /^<([A-Za-z_][\w.:-]*)/.exec(rest)?.[1] ?? null;
}
