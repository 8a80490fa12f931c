import type { ConfigDocument } from './ConfigNode.ts';

const known = new WeakMap<ConfigDocument, ReadonlyMap<string, number>>();

/**
 * How often a name of Python stands in a text, `ALPHA` or `cfg.alpha`, where it is neither set nor the name of an argument.
 * Comments and strings count, too.
 */
export function usesOf(document: ConfigDocument, name: string): number {
  const counts = known.get(document) ?? countsIn(document.text);
  known.set(document, counts);
  return counts.get(name) ?? 0;
}

function countsIn(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [dotted] of text.matchAll(/(?<![\w.])[A-Za-z_]\w*(?:\.\w+)*\b(?!\s{0,20}=(?!=))/g)) {
    for (let end = dotted.indexOf('.'); end >= 0; end = dotted.indexOf('.', end + 1))
      count(counts, dotted.slice(0, end));
    count(counts, dotted);
  }
  return counts;
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
