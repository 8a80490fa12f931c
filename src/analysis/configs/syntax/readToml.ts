import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { fail } from '../../contract/failures/Failure.ts';
import type { ConfigDocument, ConfigNode, ConfigPair } from './ConfigNode.ts';
import { placeInText } from './placeInText.ts';
import { plainNumber } from './plainNumber.ts';

/** A mapping or list that headers and dotted keys go on filling. */
type Table = { readonly kind: 'mapping'; readonly pairs: ConfigPair[] } & ConfigNode;
type Tables = { readonly kind: 'sequence'; readonly items: ConfigNode[] } & ConfigNode;

type Entry = AST.TOMLKeyValue;

/**
 * The one document of a TOML file, headers as nested tables.
 *
 * @throws FailureError `config-broken`
 */
export function readToml(file: string, text: string): ConfigDocument[] {
  // The parser takes the mark for a key; a space keeps every offset.
  const readable = text.replace(/^\uFEFF/, ' ');
  const root = tableAt(0);
  for (const item of parsed(file, readable)) {
    if (item.type === 'TOMLKeyValue') addEntry(root, item, text);
    else {
      const table = tableIn(root, item.resolvedKey, item.range[0]);
      for (const entry of item.body) addEntry(table, entry, text);
    }
  }
  return [{ file, text, syntax: 'toml', index: 0, root: { ...root, end: text.length } }];
}

function parsed(file: string, text: string) {
  try {
    return parseTOML(text).body[0].body;
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const said = error.message.replace(/^[A-Z](?=[a-z])/, first => first.toLowerCase());
    const reason = { kind: 'system', text: said } as const;
    return fail({ code: 'config-broken', file, at: placeInText(text, error.index), reason });
  }
}

function addEntry(table: Table, { key, value }: Entry, text: string): void {
  const names = key.keys.map(nameOf);
  const last = names.pop() ?? '';
  const [keyStart] = key.range;
  addPair(tableIn(table, names, keyStart), { key: last, keyStart, value: nodeOf(value, text) });
}

/** Values by key while tables are filled: a look through all pairs for each header would be quadratic. */
const filled = new WeakMap<Table, Map<string, ConfigNode>>();

function addPair(table: Table, pair: ConfigPair): void {
  table.pairs.push(pair);
  const values = filled.get(table) ?? new Map<string, ConfigNode>();
  filled.set(table, values.set(pair.key, pair.value));
}

/** The table at these keys, made where it is not there; a number is a place in an array of tables. */
function tableIn(root: Table, keys: readonly (string | number)[], start: number): Table {
  let table = root;
  for (const [depth, key] of keys.entries()) {
    if (typeof key === 'number') continue;
    const index = keys[depth + 1];
    const known = filled.get(table)?.get(key);
    const value = known ?? (typeof index === 'number' ? tablesAt(start) : tableAt(start));
    if (known === undefined) addPair(table, { key, keyStart: start, value });
    table = typeof index === 'number' ? itemOf(value, index, start) : (value as Table);
  }
  return table;
}

function itemOf(tables: ConfigNode, index: number, start: number): Table {
  const { items } = tables as Tables;
  items[index] ??= tableAt(start);
  return items[index] as Table;
}

function nodeOf(node: AST.TOMLContentNode, text: string): ConfigNode {
  const [start, end] = node.range;
  if (node.type === 'TOMLArray')
    return {
      kind: 'sequence',
      start,
      end,
      items: node.elements.map(element => nodeOf(element, text)),
    };
  if (node.type === 'TOMLInlineTable') {
    const table = tableAt(start);
    for (const entry of node.body) addEntry(table, entry, text);
    return { ...table, end };
  }
  const value =
    typeof node.value === 'bigint' || node.value instanceof Date ? String(node.value) : node.value;
  return { kind: 'scalar', value, start, end, number: plainNumber(text, start, end) };
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

function tableAt(start: number): Table {
  return { kind: 'mapping', style: 'table', start, end: start, pairs: [] };
}

function tablesAt(start: number): Tables {
  return { kind: 'sequence', start, end: start, items: [] };
}
