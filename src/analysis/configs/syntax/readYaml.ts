import {
  Composer,
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
  visit,
} from 'yaml';
import type { Detail } from '../../contract/failures/Detail.ts';
import { fail } from '../../contract/failures/Failure.ts';
import type { ConfigDocument, ConfigNode, ConfigPair } from './ConfigNode.ts';
import { joinFlowLines } from './joinFlowLines.ts';
import { placeInText } from './placeInText.ts';
import { plainNumber } from './plainNumber.ts';

/** Configs are one document, seldom a few. */
const MOST_DOCUMENTS = 100;

/**
 * The documents of a YAML file. Aliases are not followed, so that a chain of them cannot grow; unknown tags are let be.
 *
 * @throws FailureError `config-broken`
 */
export function readYaml(file: string, text: string): ConfigDocument[] {
  // A lone \r ends a line (YAML 1.2, 5.4), which the library does not know; \n keeps every offset.
  const lines = text.replaceAll(/\r(?!\n)/g, '\n');
  const parsed = documentsIn(file, lines);
  const error = errorIn(parsed);
  const closesEarly = error?.code === 'BAD_INDENT' && error.message.startsWith('Flow ');
  const read = closesEarly ? documentsIn(file, joinFlowLines(lines)) : parsed;
  if (error !== undefined && errorIn(read) !== undefined) {
    const at = placeInText(text, error.pos[0]);
    fail({ code: 'config-broken', file, at, reason: asPhrase(error.message) });
  }
  return read.flatMap((document, index) => {
    const { contents } = document;
    if (contents === null) return [];
    const root = nodeOf(contents, text, 0);
    return [{ file, text, syntax: 'yaml', index, root, aliased: aliasedIn(document, text) }];
  });
}

function aliasedIn(document: Document.Parsed, text: string): ReadonlySet<number> {
  if (!text.includes('*')) return new Set();
  const anchored = new Map<string, number>();
  const aliased = new Set<number>();
  visit(document, {
    // Of two anchors of one name, the last one before an alias counts.
    Scalar: (_, { anchor, range }) => {
      if (anchor !== undefined && range) anchored.set(anchor, range[0]);
    },
    Alias: (_, { source }) => {
      const start = anchored.get(source);
      if (start !== undefined) aliased.add(start);
    },
  });
  return aliased;
}

/** One document after the other, which the library's function for all of them would read to the end. */
function documentsIn(file: string, text: string): Document.Parsed[] {
  const composer = new Composer({
    logLevel: 'silent',
    prettyErrors: false,
    // The check compares every key with every other; the last of two equal keys counts, as in PyYAML.
    uniqueKeys: false,
    keepSourceTokens: false,
  });
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(new Parser().parse(text))) {
    documents.push(document);
    if (documents.length > MOST_DOCUMENTS) {
      const at = placeInText(text, document.range[0]);
      fail({
        code: 'config-broken',
        file,
        at,
        reason: { kind: 'too-many-documents', most: MOST_DOCUMENTS },
      });
    }
  }
  return documents;
}

function errorIn(documents: readonly Document.Parsed[]): YAMLParseError | undefined {
  return documents.flatMap(({ errors }) => errors)[0];
}

/** @param fallback where an absent value would stand */
function nodeOf(node: Node | null | undefined, text: string, fallback: number): ConfigNode {
  if (node === null || node === undefined) return emptyAt(fallback);
  const [start, end] = node.range ?? [fallback, fallback];
  if (isMap(node)) return mappingOf(node, text);
  if (isSeq(node)) return sequenceOf(node, text);
  if (!isScalar(node) || node.tag?.startsWith('!')) return { kind: 'opaque', start, end };
  const value = isPrimitive(node.value) ? node.value : null;
  return { kind: 'scalar', value, start, end, number: plainNumber(text, start, end) };
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function sequenceOf(sequence: YAMLSeq, text: string): ConfigNode {
  const [start, end] = sequence.range ?? [0, 0];
  const items = sequence.items.map(item => nodeOf(item as Node | null, text, start));
  const contentEnd = sequence.flow ? end : (items.at(-1)?.end ?? end);
  return { kind: 'sequence', start, end: contentEnd, items };
}

function mappingOf(map: YAMLMap, text: string): ConfigNode {
  const [start, end] = map.range ?? [0, 0];
  const pairs = map.items.flatMap(item => pairOf(item as Pair<Node, Node | null>, text));
  const contentEnd = map.flow ? end : (pairs.at(-1)?.value.end ?? end);
  const style = map.flow ? 'flow' : 'block';
  const mapping = { kind: 'mapping', style, start, end: contentEnd, pairs } as const;
  return map.tag?.startsWith('!') ? { ...mapping, callee: map.tag.slice(1) } : mapping;
}

/** A key that is a mapping or a sequence itself has no name and is passed over as an empty one. */
function pairOf({ key, value }: Pair<Node, Node | null>, text: string): ConfigPair[] {
  const [keyStart, keyEnd] = key.range ?? [0, 0];
  const name = isScalar(key) ? String(key.value) : '';
  return [{ key: name, keyStart, value: nodeOf(value, text, keyEnd) }];
}

function emptyAt(offset: number): ConfigNode {
  return { kind: 'scalar', value: null, start: offset, end: offset, number: null };
}

/** The library's sentences, made to stand behind a colon. It recurses, and tells of a stack that ends as of an error. */
function asPhrase(message: string): Detail {
  if (/call stack/i.test(message)) return 'too-deep';
  const text = message.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase());
  return { kind: 'system', text };
}
