import type { Insertion } from './FocalLossSite.ts';
import { type ConfigDocument, type ConfigNode, type MappingNode } from './syntax/ConfigNode.ts';

interface KeyNames {
  readonly alpha: string;
  readonly gamma: string;
}

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
  for (const [depth, key] of path.entries()) {
    if (node.kind !== 'mapping') return null;
    const pair = node.pairs.findLast(candidate => candidate.key === key);
    if (pair === undefined) return intoMapping(document, node, path.slice(depth), keys);
    if (isEmpty(pair.value) && node.style === 'block') {
      const indent = indentOf(document.text, pair.keyStart) + stepOf(document);
      return asLines(document, pair.value.end, { indent, missing: path.slice(depth + 1), keys });
    }
    node = pair.value;
  }
  return node.kind === 'mapping' ? intoMapping(document, node, [], keys) : null;
}

function isEmpty(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.value === null && node.start === node.end;
}

function intoMapping(
  document: ConfigDocument,
  mapping: MappingNode,
  missing: readonly string[],
  keys: KeyNames,
): Insertion {
  const first = mapping.pairs[0];
  if (mapping.style !== 'block' || first === undefined) return inBraces(mapping, missing, keys);
  const indent = indentOf(document.text, first.keyStart);
  return asLines(document, mapping.end, { indent, missing, keys });
}

interface Lines {
  readonly indent: string;
  /** Mappings to add on the way. */
  readonly missing: readonly string[];
  readonly keys: KeyNames;
}

/** New lines behind the line in which the last value ends, so that its comment stays with it. */
function asLines(document: ConfigDocument, end: number, lines: Lines): Insertion {
  const { text } = document;
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const step = stepOf(document);
  const parents = lines.missing.map((key, depth) => `${lines.indent}${step.repeat(depth)}${key}:`);
  const indent = lines.indent + step.repeat(lines.missing.length);
  const head = [...parents, indent].join(eol);
  // A block scalar ends behind its line end.
  const afterLine = end > 0 && /[\r\n]/.test(text[end - 1] ?? '');
  const rest = afterLine ? 0 : (/[\r\n]/.exec(text.slice(end))?.index ?? text.length - end);
  return {
    offset: end + rest,
    prefix: afterLine ? head : eol + head,
    separator: eol + indent,
    suffix: afterLine ? eol : '',
    alphaKey: `${lines.keys.alpha}: `,
    gammaKey: `${lines.keys.gamma}: `,
  };
}

/** Behind the last value in braces, where a trailing comma may follow. */
function inBraces(mapping: MappingNode, missing: readonly string[], keys: KeyNames): Insertion {
  const last = mapping.pairs.at(-1);
  const quote = mapping.style === 'json' ? '"' : '';
  const name = (key: string) => `${quote}${key}${quote}: `;
  return {
    offset: last?.value.end ?? mapping.start + 1,
    prefix: (last ? ', ' : '') + missing.map(key => `${name(key)}{`).join(''),
    separator: ', ',
    suffix: '}'.repeat(missing.length),
    alphaKey: name(keys.alpha),
    gammaKey: name(keys.gamma),
  };
}

/** As many spaces as stand, or would stand, before the key in its line. */
function indentOf(text: string, keyStart: number): string {
  const lineStart = Math.max(
    text.lastIndexOf('\n', keyStart - 1),
    text.lastIndexOf('\r', keyStart - 1),
  );
  return text
    .slice(lineStart + 1, keyStart)
    .replace('\uFEFF', '')
    .replaceAll(/./gs, ' ');
}

/** The indentation of the first nested mapping; two spaces where there is none. */
function stepOf({ root, text }: ConfigDocument): string {
  const nested =
    root.kind === 'mapping'
      ? root.pairs.find(({ value }) => value.kind === 'mapping' && value.style === 'block')?.value
      : undefined;
  if (root.kind !== 'mapping' || nested?.kind !== 'mapping') return '  ';
  const [outer, inner] = [root.pairs[0], nested.pairs[0]].map(
    pair => indentOf(text, pair?.keyStart ?? 0).length,
  );
  return ' '.repeat(Math.max(1, (inner ?? 2) - (outer ?? 0)));
}
