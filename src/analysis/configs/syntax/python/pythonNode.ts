import type { PythonNode } from './PythonTree.ts';
import type { ConfigNode, ConfigPair, MappingNode, ScalarNode } from '../ConfigNode.ts';
import { plainNumber } from '../plainNumber.ts';

/** Names that may stand where a value does. */
const NAMES = new Set(['identifier', 'attribute']);

/** An expression as a config value. What is no literal, dictionary, list or call is opaque, with the calls inside it. */
export function pythonNode(node: PythonNode, text: string): ConfigNode {
  switch (node.type) {
    case 'call':
      return callOf(node, text);
    case 'dictionary':
      return dictionaryOf(node, text);
    case 'list':
    case 'tuple':
    case 'expression_list':
      return listOf(node, text);
    case 'parenthesized_expression': {
      const [only] = children(node);
      return only === undefined ? opaque(node) : pythonNode(only, text);
    }
    default:
      return scalarOf(node, text) ?? withCalls(node, text);
  }
}

/** The outermost calls within a node, each under the name of what it calls. */
export function callsIn(node: PythonNode, text: string): ConfigPair[] {
  if (node.type === 'call') {
    const value = callOf(node, text);
    const key = value.callee?.slice(value.callee.lastIndexOf('.') + 1) ?? '';
    return [{ key, keyStart: node.startIndex, value }];
  }
  if (node.type === 'string') return [];
  return children(node).flatMap(child => callsIn(child, text));
}

function callOf(call: PythonNode, text: string): MappingNode {
  const list = call.childForFieldName('arguments');
  const callee = call.childForFieldName('function')?.text.replaceAll(/\s/g, '') ?? '';
  const argumentNodes = list?.type === 'argument_list' ? children(list) : [];
  const positional = argumentNodes
    .filter(({ type }) => !/^(keyword_argument|dictionary_splat|comment)$/.test(type))
    .map(argument => pythonNode(argument, text));
  const named = argumentNodes.flatMap((argument): ConfigPair[] => {
    const name = argument.childForFieldName('name');
    const value = argument.childForFieldName('value');
    if (argument.type !== 'keyword_argument' || name === null || value === null) return [];
    return [{ key: name.text, keyStart: argument.startIndex, value: pythonNode(value, text) }];
  });
  const { pairs, ...splats } = withSplats(named, argumentNodes, text);
  const inside = (list?.startIndex ?? call.startIndex) + 1;
  const { startIndex: start, endIndex: end } = call;
  const place = { kind: 'mapping', style: 'call', start, end, inside } as const;
  return { ...place, callee, positional, ...splats, pairs };
}

function dictionaryOf(dictionary: PythonNode, text: string): MappingNode {
  const entries = children(dictionary);
  const named = entries.flatMap((entry): ConfigPair[] => {
    const key = entry.childForFieldName('key');
    const value = entry.childForFieldName('value');
    if (entry.type !== 'pair' || key === null || value === null) return [];
    const name = scalarOf(key, text)?.value;
    return [{ key: String(name ?? ''), keyStart: key.startIndex, value: pythonNode(value, text) }];
  });
  const { startIndex: start, endIndex: end } = dictionary;
  return { kind: 'mapping', style: 'dict', start, end, ...withSplats(named, entries, text) };
}

type Splats = Pick<MappingNode, 'pairs' | 'spread' | 'spreads' | 'splatEnds'>;

/** With the pairs of `**{…}` and `**dict(…)` where they are spread; what else is spread is kept as it is. */
function withSplats(
  named: readonly ConfigPair[],
  nodes: readonly PythonNode[],
  text: string,
): Splats {
  const splats = nodes.filter(({ type }) => type === 'dictionary_splat');
  if (splats.length === 0) return { pairs: named, spread: false };
  const spreads: ConfigNode[] = [];
  const splatEnds: number[] = [];
  const spreadPairs: ConfigPair[] = [];
  let spread = false;
  for (const splat of splats) {
    const [inner] = children(splat);
    const node = inner && pythonNode(inner, text);
    const isLiteral = node?.kind === 'mapping' && (node.style === 'dict' || node.callee === 'dict');
    spread ||= !isLiteral || node.spread === true;
    if (isLiteral) {
      spreadPairs.push(...node.pairs);
      spreads.push(...(node.spreads ?? []));
      splatEnds.push(splat.endIndex);
    } else if (node) spreads.push(node);
  }
  const pairs = [...named, ...spreadPairs].toSorted((a, b) => a.keyStart - b.keyStart);
  return { pairs, spread, spreads, splatEnds };
}

function listOf(list: PythonNode, text: string): ConfigNode {
  const items = children(list)
    .filter(({ type }) => type !== 'comment')
    .map(item => pythonNode(item, text));
  return { kind: 'sequence', start: list.startIndex, end: list.endIndex, items };
}

function scalarOf(node: PythonNode, text: string): ScalarNode | null {
  const { startIndex: start, endIndex: end } = node;
  const scalar = (value: ScalarNode['value'], number: ScalarNode['number'] = null): ScalarNode => ({
    kind: 'scalar',
    value,
    start,
    end,
    number,
  });
  const number = /^[-+.\d]/.test(text[start] ?? '') ? plainNumber(text, start, end) : null;
  if (number !== null) return scalar(number.value, number);
  if (node.type === 'true' || node.type === 'false') return scalar(node.type === 'true');
  if (node.type === 'none') return scalar(null);
  if (node.type === 'string') return isPlain(node) ? scalar(contentOf(node)) : null;
  return NAMES.has(node.type) ? scalar(node.text) : null;
}

/** Not `f'{x}'`, which only Python knows. */
function isPlain(string: PythonNode): boolean {
  return children(string).every(({ type }) => type !== 'interpolation');
}

/** What stands between the quotes; escapes are left as they are. */
function contentOf(string: PythonNode): string {
  return children(string)
    .filter(({ type }) => type === 'string_content')
    .map(({ text }) => text)
    .join('');
}

/** `0.5 * focal_loss(x)`: no value, but the call inside may hold one. */
function withCalls(node: PythonNode, text: string): ConfigNode {
  const calls = callsIn(node, text);
  if (calls.length === 0) return opaque(node);
  const items = calls.map(({ value }) => value);
  return { kind: 'sequence', start: node.startIndex, end: node.endIndex, items };
}

function opaque({ startIndex: start, endIndex: end }: PythonNode): ConfigNode {
  return { kind: 'opaque', start, end };
}

function children(node: PythonNode): PythonNode[] {
  return node.namedChildren.filter(child => child !== null);
}
