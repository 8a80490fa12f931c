import type { Insertion, KeyNames } from './FocalLossSite.ts';
import { endOfLine, lineBefore } from './insertionOfLines.ts';
import type { ConfigDocument, ConfigNode, MappingNode } from '../syntax/ConfigNode.ts';

/** How a syntax writes a key with its value, and a mapping as the value. */
interface Writing {
  readonly key: (name: string) => string;
  readonly open: string;
  readonly close: string;
  readonly comma: string;
}

const BRACES = { open: '{', close: '}', comma: ', ' };
const WRITINGS: Readonly<Record<MappingNode['style'], Writing | null>> = {
  body: null,
  table: null,
  block: { ...BRACES, key: name => `${name}: ` },
  flow: { ...BRACES, key: name => `${name}: ` },
  json: { ...BRACES, key: name => `"${name}": ` },
  dict: { ...BRACES, key: name => `'${name}': ` },
  message: { ...BRACES, key: name => `${name}: `, comma: ' ' },
  call: { key: name => `${name}=`, open: 'dict(', close: ')', comma: ', ' },
};

/** Behind the last value in brackets, where a trailing comma may follow; in a line of its own where the others are. */
export function inBrackets(
  document: ConfigDocument,
  mapping: MappingNode,
  missing: readonly string[],
  keys: KeyNames,
): Insertion | null {
  const writing = WRITINGS[mapping.style];
  if (writing === null) return null;
  const { key, open, close, comma } = writing;
  const inside = mapping.inside ?? mapping.start + 1;
  const ends = [...mapping.pairs.map(({ value }) => value), ...(mapping.positional ?? [])];
  const last = ends.reduce<ConfigNode | undefined>(
    (found, node) => (found === undefined || node.end >= found.end ? node : found),
    undefined,
  );
  const between = lineOfItsOwn(document, mapping, comma) ?? comma;
  const isEmptyMessage = last === undefined && mapping.style === 'message';
  return {
    offset: last?.end ?? inside,
    prefix:
      (last ? between : isEmptyMessage ? ' ' : '') + missing.map(name => key(name) + open).join(''),
    separator: missing.length > 0 ? comma : between,
    suffix: close.repeat(missing.length) + (isEmptyMessage ? ' ' : ''),
    alphaKey: key(keys.alpha),
    gammaKey: key(keys.gamma),
  };
}

/** What goes between two values of Python or protobuf text if each stands in a line of its own; null if not. */
function lineOfItsOwn(
  document: ConfigDocument,
  { style, pairs }: MappingNode,
  comma: string,
): string | null {
  const last = pairs.at(-1);
  if (last === undefined || !['call', 'dict', 'message'].includes(style)) return null;
  const indent = lineBefore(document, last.keyStart);
  return /^[ \t]*$/.test(indent) ? comma.trimEnd() + endOfLine(document) + indent : null;
}
