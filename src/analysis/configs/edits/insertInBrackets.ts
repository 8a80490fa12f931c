import type { Insertion, KeyNames } from './FocalLossSite.ts';
import { endOfLine, lineBefore } from './lineInsertion.ts';
import type { ConfigDocument, MappingNode } from '../syntax/ConfigNode.ts';

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
  command: { key: name => `${name}=`, open: '', close: '', comma: ' ' },
  call: { key: name => `${name}=`, open: 'dict(', close: ')', comma: ', ' },
};

/**
 * Behind the last value in brackets, where a trailing comma may follow; in a line of its own where the others are. A comment
 * behind the last value stays in its line.
 */
export function insertInBrackets(
  document: ConfigDocument,
  mapping: MappingNode,
  missing: readonly string[],
  keys: KeyNames,
): Insertion | null {
  const writing = WRITINGS[mapping.style];
  if (writing === null) return null;
  const { key, open, close, comma } = writing;
  const end = lastEnd(mapping);
  const between = lineOfItsOwn(document, mapping, comma) ?? comma;
  const isEmptyMessage = end === undefined && mapping.style === 'message';
  const written: Insertion = {
    offset: end ?? mapping.inside ?? mapping.start + 1,
    prefix:
      (end !== undefined ? between : isEmptyMessage ? ' ' : '') +
      missing.map(name => key(name) + open).join(''),
    separator: missing.length > 0 ? comma : between,
    suffix: close.repeat(missing.length) + (isEmptyMessage ? ' ' : ''),
    alphaKey: key(keys.alpha),
    gammaKey: key(keys.gamma),
  };
  return between === comma ? written : pastComment(document, mapping, { written, between });
}

/** Behind the last value, positional argument or `**more`; undefined where there is none. */
function lastEnd(mapping: MappingNode): number | undefined {
  const { style, pairs, positional = [], splatEnds = [], spreads = [] } = mapping;
  const ends = [
    ...pairs.map(({ value }) => value.end),
    ...positional.map(({ end }) => end),
    ...splatEnds,
    // In braces the last one of equal keys counts.
    ...(style === 'dict' ? spreads.map(({ end }) => end) : []),
  ];
  return ends.length === 0 ? undefined : ends.reduce((last, end) => Math.max(last, end));
}

/**
 * Where a comment follows the last value in its line: the new lines go behind it, or, where a comma would have to go before it,
 * above the line.
 */
function pastComment(
  document: ConfigDocument,
  { pairs }: MappingNode,
  { written, between }: { readonly written: Insertion; readonly between: string },
): Insertion {
  const line = /^[^\r\n]*/.exec(document.text.slice(written.offset))?.[0] ?? '';
  const comma = /^[ \t]*(,?)[ \t]*#/.exec(line)?.[1];
  const last = pairs.at(-1);
  if (comma === undefined || last === undefined) return written;
  const mark = /^,?/.exec(between)?.[0] ?? '';
  const newLine = between.slice(mark.length);
  const head = written.prefix.slice(between.length);
  if (comma === mark)
    return {
      ...written,
      offset: written.offset + line.length,
      prefix: newLine + head,
      suffix: written.suffix + mark,
    };
  if (last.value.end !== written.offset) return written;
  const { suffix } = written;
  return { ...written, offset: last.keyStart, prefix: head, suffix: suffix + mark + newLine };
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
