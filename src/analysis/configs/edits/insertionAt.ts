import { insertInBrackets } from './insertInBrackets.ts';
import { insertLines, appendStatement, indentOf, stepOf } from './lineInsertion.ts';
import type { Insertion, KeyNames } from './FocalLossSite.ts';
import { stepInto } from '../tree/nodeAt.ts';
import type { ConfigDocument, ConfigNode, MappingNode } from '../syntax/ConfigNode.ts';

/**
 * How to write keys into the mapping at `path`, which is added, with the mappings above it, where it is not there.
 *
 * @returns null where something else than a mapping stands on the way
 */
export function insertionAt(
  document: ConfigDocument,
  path: readonly string[],
  keys: KeyNames,
): Insertion | null {
  let node = document.root;
  for (let depth = 0; depth < path.length;) {
    if (node.kind !== 'mapping' && node.kind !== 'sequence') return null;
    const rest = path.slice(depth);
    const step = stepInto(node, rest);
    if (step === undefined) return missingIn(document, node, rest, keys);
    depth += step.length;
    if (step.pair && isEmpty(step.node) && node.kind === 'mapping' && node.style === 'block') {
      const indent = indentOf(document, step.pair.keyStart) + stepOf(document);
      return insertLines(document, step.node.end, { indent, missing: path.slice(depth), keys });
    }
    node = step.node;
  }
  return node.kind === 'mapping' ? insertionInto(document, node, keys) : null;
}

/** How to write keys into a mapping. */
export function insertionInto(
  document: ConfigDocument,
  mapping: MappingNode,
  keys: KeyNames,
): Insertion | null {
  return missingIn(document, mapping, [], keys);
}

function missingIn(
  document: ConfigDocument,
  mapping: ConfigNode,
  missing: readonly string[],
  keys: KeyNames,
): Insertion | null {
  if (mapping.kind !== 'mapping' || missing.some(key => key.startsWith('['))) return null;
  const first = mapping.pairs[0];
  if (mapping.style === 'body') return appendStatement(document, missing, keys);
  if (mapping.style !== 'block' || first === undefined)
    return insertInBrackets(document, mapping, missing, keys);
  const indent = indentOf(document, first.keyStart);
  return insertLines(document, mapping.end, { indent, missing, keys });
}

function isEmpty(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.start === node.end;
}
