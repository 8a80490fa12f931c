import type { CodeInFile } from './CodeInFile.ts';

/** One document of a config file as a tree with offsets, the same for every syntax. Offsets count UTF-16 units. */
export interface ConfigDocument {
  readonly file: string;
  readonly text: string;
  readonly syntax: ConfigSyntax;
  /** Where the file has the text, if that is not the file's; offsets are the text's. */
  readonly within?: CodeInFile;
  /** Position among the documents of the file, from 0. */
  readonly index: number;
  readonly root: ConfigNode;
  /** Where scalars start that aliases of YAML repeat elsewhere. */
  readonly aliased?: ReadonlySet<number>;
  /** The documents it builds on (`_base_`, `_BASE_`), the ones that win first; absent where they were not looked for. */
  readonly bases?: ConfigBases;
}

export type ConfigSyntax = 'yaml' | 'json' | 'protobuf' | 'python' | 'toml' | 'ini' | 'shell';

export interface ConfigBases {
  readonly documents: readonly ConfigDocument[];
  /** References whose file could not be read, as written. */
  readonly missing: readonly string[];
  /** Those of them that lead back to a file that builds on them; absent where none does. */
  readonly circular?: readonly string[];
  /** References to configs of installed packages, of which only the focal loss is known; absent where there are none. */
  readonly partial?: readonly string[];
}

export type ConfigNode = MappingNode | SequenceNode | ScalarNode | OpaqueNode;

export interface MappingNode {
  readonly kind: 'mapping';
  /**
   * `block`: by indentation; `flow`: in braces; `json`: in braces with quoted keys; `message`: of protobuf text;
   * `call`: keyword arguments in Python, of `dict` or of anything else; `dict`: Python's braces; `body`: the statements
   * of a Python module, class or function; `table`: of TOML and INI; `command`: `key=value` words of a shell's command.
   */
  readonly style:
    'block' | 'flow' | 'json' | 'message' | 'call' | 'dict' | 'body' | 'table' | 'command';
  readonly start: number;
  /** Behind the closing bracket, or behind the last value. */
  readonly end: number;
  /** Behind the opening bracket, where there is one and it is not the first character. */
  readonly inside?: number;
  /** What is called: `dict`, `nn.Module`, `L(RetinaNet)`; or the tag of a YAML mapping. */
  readonly callee?: string;
  /** Whether `**more` adds keys that are not seen; those of a literal, `**{…}`, are among the pairs. */
  readonly spread?: boolean;
  /** What `**` spreads where that is no literal: names and expressions. */
  readonly spreads?: readonly ConfigNode[];
  /** Behind each `**{…}`, whose pairs end before it. */
  readonly splatEnds?: readonly number[];
  /** Positional arguments of a call. */
  readonly positional?: readonly ConfigNode[];
  /** Of the body of a function. */
  readonly parameters?: readonly Parameter[];
  readonly pairs: readonly ConfigPair[];
}

/** A parameter of a function, with what it is unless given. */
export interface Parameter {
  readonly name: string;
  readonly default: ConfigNode | null;
}

export interface ConfigPair {
  readonly key: string;
  readonly keyStart: number;
  readonly value: ConfigNode;
  /** In Python, under an `if`, in a loop or in an `except`: it may not come to it. */
  readonly conditional?: true;
}

export interface SequenceNode {
  readonly kind: 'sequence';
  readonly start: number;
  readonly end: number;
  readonly items: readonly ConfigNode[];
}

export interface ScalarNode {
  readonly kind: 'scalar';
  /** As the syntax reads it; a quoted number is a string here. */
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
  /** Where a plain number stands, inside the quotes if it is quoted; null for anything else. */
  readonly number: { readonly value: number; readonly start: number; readonly end: number } | null;
}

/** An alias, an expression, or a value with a tag that only its framework understands. */
export interface OpaqueNode {
  readonly kind: 'opaque';
  readonly start: number;
  readonly end: number;
}

/** The value of a key; of the last one where it is written twice, as the frameworks' parsers do. */
export function valueOf(mapping: MappingNode, key: string): ConfigNode | undefined {
  return pairOf(mapping, key)?.value;
}

/** The value of a key where it is a string. */
export function stringOf(mapping: MappingNode, key: string): string | undefined {
  const node = valueOf(mapping, key);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Whether a value is true, as a boolean or as the text of one. */
export function isTrue(node: ConfigNode | undefined): boolean {
  return node?.kind === 'scalar' && (node.value === true || node.value === 'true');
}

/** Below this many pairs a look at each of them is faster than an index. */
const FEW = 16;

const known = new WeakMap<MappingNode, ReadonlyMap<string, number>>();

/** The place of a key among the pairs; of the last one where it is written twice, as the frameworks' parsers do. */
export function indexOfKey(mapping: MappingNode, key: string): number | undefined {
  const { pairs } = mapping;
  if (pairs.length < FEW) {
    const index = pairs.findLastIndex(pair => pair.key === key);
    return index === -1 ? undefined : index;
  }
  let places = known.get(mapping);
  if (places === undefined) {
    places = new Map(pairs.map((pair, index) => [pair.key, index]));
    known.set(mapping, places);
  }
  return places.get(key);
}

/** The last pair with this key. */
export function pairOf(mapping: MappingNode, key: string): ConfigPair | undefined {
  const index = indexOfKey(mapping, key);
  return index === undefined ? undefined : mapping.pairs[index];
}
