import type {
  ConfigDocument,
  ConfigNode,
  MappingNode,
  Parameter,
} from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';

/** A function or a class with a constructor, by which name it is called, and who calls it in the file. */
export interface Callable {
  readonly name: string;
  /** Of the function, `__init__` of a class. */
  readonly place: ConfigPlace;
  /** Without `self`. */
  readonly parameters: readonly Parameter[];
}

/** A call and what stands before its first argument: `partial(f, …)` hands one less to `f`. */
export interface Call {
  readonly place: ConfigPlace;
  /** Last part of what is called, by name. */
  readonly name: string;
  /** All of it: `losses.FocalLoss`. */
  readonly callee: string;
  /** Positional arguments that are not the function's own. */
  readonly shift: number;
}

/** What a Python file defines and calls. */
export interface PythonCode {
  readonly document: ConfigDocument;
  readonly calls: readonly Call[];
  readonly callsByName: ReadonlyMap<string, readonly Call[]>;
  /** Of several with one name, the first. */
  readonly callables: ReadonlyMap<string, Callable>;
}

const known = new WeakMap<ConfigDocument, PythonCode>();

export function pythonCode(document: ConfigDocument): PythonCode {
  const found = known.get(document) ?? read(document);
  known.set(document, found);
  return found;
}

function read(document: ConfigDocument): PythonCode {
  const places = mappingsOf(document.root);
  const aliases = aliasesIn(document);
  const calls = places.flatMap(place =>
    callAt(document, place).map(call => unaliased(call, aliases)),
  );
  const callsByName = new Map<string, Call[]>();
  for (const call of calls) {
    const namesakes = callsByName.get(call.name) ?? [];
    namesakes.push(call);
    callsByName.set(call.name, namesakes);
  }
  const callables = new Map<string, Callable>();
  for (const found of places.flatMap(callableAt))
    if (!callables.has(found.name)) callables.set(found.name, found);
  return { document, calls, callsByName, callables };
}

/** Losses by the other names that a file gives them: `from … import sigmoid_focal_loss as sfl`, `loss = ops.sigmoid_focal_loss`. */
function aliasesIn({ text }: ConfigDocument): ReadonlyMap<string, string> {
  const imported = text.matchAll(/(?<=[\s,(])(\w*focal\w*)[ \t]+as[ \t]+(\w+)/gi);
  const assigned = text.matchAll(
    /^[ \t]*(\w+)[ \t]*=[ \t]*((?:\w+\.)*\w*focal_?loss\w*)[ \t]*(?:#.*)?$/gim,
  );
  return new Map([
    ...Array.from(imported, ([, name = '', alias = '']) => [alias, name] as const),
    ...Array.from(assigned, ([, alias = '', name = '']) => [alias, name] as const),
  ]);
}

function unaliased(call: Call, aliases: ReadonlyMap<string, string>): Call {
  const callee = aliases.get(call.callee);
  return callee === undefined ? call : { ...call, callee, name: lastPart(callee) };
}

function callAt(document: ConfigDocument, place: ConfigPlace): Call[] {
  const { style, callee = '', positional = [] } = place.mapping;
  if (style !== 'call') return [];
  const name = lastPart(callee);
  if (name !== 'partial')
    return [{ place, name: superName(document, place) ?? name, callee, shift: 0 }];
  const [inner] = positional;
  const target = inner && nameAt(document, inner);
  return target ? [{ place, name: lastPart(target), callee: target, shift: 1 }] : [];
}

/** `super().__init__(…)` calls the class that this one is made from. */
function superName(document: ConfigDocument, place: ConfigPlace): string | null {
  if (!/^super\(.*\)\.__init__$/.test(place.mapping.callee ?? '')) return null;
  const own = classAround(place);
  const pair = own?.parent?.mapping.pairs.find(({ value }) => value === own.mapping);
  if (pair === undefined) return null;
  const head = document.text.slice(pair.keyStart, own?.mapping.start);
  const base = /^class\s+\w+\s*\(\s*([\w.]+)/.exec(head)?.[1];
  return base === undefined ? null : lastPart(base);
}

function callableAt(place: ConfigPlace): Callable[] {
  const { mapping, key, parent } = place;
  if (mapping.parameters === undefined) return [];
  const name = key === '__init__' ? (parent?.key ?? '') : key;
  return [{ name, place, parameters: ownParameters(mapping) }];
}

export function ownParameters({ parameters = [] }: MappingNode): readonly Parameter[] {
  return parameters.filter(({ name }) => name !== 'self' && name !== 'cls');
}

/** The innermost function or class around a place, itself left out; null on the level of the module. */
export function bodyAbove({ parent }: ConfigPlace): ConfigPlace | null {
  let place = parent;
  while (place !== null && (place.mapping.style !== 'body' || place.parent === null))
    place = place.parent;
  return place;
}

/** The class whose method a place stands in. */
export function classAround(place: ConfigPlace): ConfigPlace | null {
  let around = bodyAbove(place);
  while (around !== null && around.mapping.parameters !== undefined) around = bodyAbove(around);
  return around;
}

/** What a call gives for a parameter; undefined where it gives nothing, `unseen` where `**more` or `*more` may. */
export function argumentOf(
  { place, shift }: Call,
  { parameters }: Callable,
  name: string,
): ConfigNode | 'unseen' | undefined {
  const { pairs, positional = [], spread } = place.mapping;
  const named = pairs.findLast(pair => pair.key === name)?.value;
  const index = parameters.findIndex(parameter => parameter.name === name);
  const found = named ?? (index < 0 ? undefined : positional[index + shift]);
  return found ?? (spread === true ? 'unseen' : undefined);
}

/** A variable or an attribute, `self.alpha`, as it is written; undefined for anything else. */
export function nameAt({ text }: ConfigDocument, node: ConfigNode): string | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  return text.slice(node.start, node.end) === node.value ? node.value : undefined;
}

function lastPart(dotted: string): string {
  return dotted.slice(dotted.lastIndexOf('.') + 1);
}
