import type {
  ConfigDocument,
  ConfigNode,
  ConfigPair,
  MappingNode,
} from '../../syntax/ConfigNode.ts';
import type { DecidedElsewhere } from '../../edits/FocalLossSite.ts';
import { lineOf } from '../../edits/lineOf.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import { usesOf } from '../../syntax/namesUsed.ts';
import { assignmentsTo } from '../../tree/assignments.ts';
import { keysOf, nodeAt } from '../../tree/nodeAt.ts';
import {
  argumentOf,
  bodyAbove,
  type Callable,
  classAround,
  nameAt,
  ownParameters,
  type PythonCode,
} from './PythonCode.ts';
import { castIn } from '../../reading/castIn.ts';
import { optionsIn } from './commandLineOptions.ts';

/** Where the number comes from that an expression stands for. */
export interface Source {
  /** The number, or what stands for it where nobody can tell from the file. */
  readonly node: ConfigNode;
  /** Path of the function whose default it is, or of the call that gives it; null for anything else. */
  readonly home: string | null;
  /** A line that decides otherwise in some cases. */
  readonly decided?: DecidedElsewhere;
}

/** Names that name names; more is a circle. */
const LONGEST_WAY = 8;

/**
 * The number behind an argument of a focal loss: followed through `self.alpha` to the constructor, through a parameter to
 * its default or, where the file's only caller gives another value, to that; through variables of one value; through
 * `args.alpha` to the default of the option.
 *
 * @param at the call that the expression stands in
 */
export function sourceOf(code: PythonCode, node: ConfigNode, at: ConfigPlace): Source {
  return follow(code, { node, scope: bodyAbove(at) }, LONGEST_WAY);
}

interface Step {
  readonly node: ConfigNode;
  /** The function or class that it stands in; null on the level of the module. */
  readonly scope: ConfigPlace | null;
}

function follow(code: PythonCode, step: Step, left: number): Source {
  const { node, scope } = step;
  const unknown: Source = { node, home: null };
  if (left === 0 || (node.kind === 'scalar' && node.number !== null)) return unknown;
  const cast = castIn(node);
  if (cast !== undefined) return kept(follow(code, { node: cast, scope }, left - 1), unknown);
  const name = nameAt(code.document, node) ?? subscriptAt(code.document, node);
  if (name === undefined) return unknown;
  const found = remembered(code, `${scope?.mapping.start ?? ''} ${name}`, () =>
    /^(?:self|cls)\.\w+$/.test(name)
      ? attribute(code, name, { scope, left })
      : (variable(code, name, { scope, left }) ?? option(code, name) ?? global(code, name, left)),
  );
  return kept(found, unknown);
}

/** What cannot be followed to a number stays what stands in the call. */
function kept(found: Source | undefined, unknown: Source): Source {
  if (found === undefined) return unknown;
  return isNumber(found.node)
    ? found
    : { ...unknown, ...(found.decided && { decided: found.decided }) };
}

/** Each call asks the same of a class, a function or the module, whose statements are looked through once a name. */
function remembered(
  code: PythonCode,
  question: string,
  answer: () => Source | undefined,
): Source | undefined {
  const answers = known.get(code) ?? new Map<string, Source | undefined>();
  known.set(code, answers);
  if (!answers.has(question)) answers.set(question, answer());
  return answers.get(question);
}

const known = new WeakMap<PythonCode, Map<string, Source | undefined>>();

interface Way {
  readonly scope: ConfigPlace | null;
  readonly left: number;
}

/** `self.alpha`: what the class says, or the one method that sets it. */
function attribute(code: PythonCode, name: string, { scope, left }: Way): Source | undefined {
  const own = scope && (scope.mapping.parameters === undefined ? scope : classAround(scope));
  if (!own) return undefined;
  const question = `class ${own.mapping.start} ${name}`;
  return remembered(code, question, () => attributeOf(code, name, { scope: own, left }));
}

function attributeOf(
  code: PythonCode,
  name: string,
  { scope: own, left }: { readonly scope: ConfigPlace; readonly left: number },
): Source | undefined {
  const inClass = assignmentsTo(own.mapping, name.slice(name.indexOf('.') + 1));
  const inMethods = own.mapping.pairs.flatMap(({ key, value }) => {
    if (value.kind !== 'mapping' || value.parameters === undefined) return [];
    const method: ConfigPlace = { mapping: value, key, path: `${own.path}.${key}`, parent: own };
    return assignmentsTo(value, name).map(pair => ({ pair, scope: method }));
  });
  const set = inMethods.length > 0 ? inMethods : inClass.map(pair => ({ pair, scope: own }));
  return oneOf(code, set, left);
}

/** A local variable or a parameter of the functions around. */
function variable(code: PythonCode, name: string, { scope, left }: Way): Source | undefined {
  for (let body = scope; body !== null; body = bodyAbove(body)) {
    const { parameters } = body.mapping;
    // Names of a class are not seen in its methods.
    if (parameters === undefined && body !== scope) continue;
    const around = body;
    const set = assignmentsTo(body.mapping, name).map(pair => ({ pair, scope: around }));
    const parameter = parameters?.find(found => found.name === name);
    if (set.length > 0 && parameter === undefined) return oneOf(code, set, left);
    if (parameter !== undefined) {
      const last = set.at(-1);
      if (last !== undefined) {
        const decided = lineOf(code.document, last.pair.keyStart);
        return { node: parameter.default ?? ABSENT, home: null, decided };
      }
      const callable = callableOf(body);
      return callable && parameterSource(code, callable, { name, left });
    }
  }
  return undefined;
}

function callableOf(place: ConfigPlace): Callable {
  const name = place.key === '__init__' ? (place.parent?.key ?? '') : place.key;
  return { name, place, parameters: ownParameters(place.mapping) };
}

/** The default of a parameter, or what the one caller in the file gives instead. */
function parameterSource(
  code: PythonCode,
  callable: Callable,
  { name, left = LONGEST_WAY }: { readonly name: string; readonly left?: number },
): Source | undefined {
  const value = callable.parameters.find(parameter => parameter.name === name)?.default;
  const callers = (code.callsByName.get(callable.name) ?? []).filter(
    ({ place }) => place.mapping !== callable.place.mapping,
  );
  const given = callers.flatMap(call => {
    const argument = argumentOf(call, callable, name);
    return argument === undefined ? [] : [{ call, argument }];
  });
  const [only, another] = given;
  const own = value && { node: value, home: callable.place.path };
  if (only === undefined) return own ?? undefined;
  const decided = lineOf(code.document, only.call.place.mapping.start);
  if (only.argument === 'unseen' || another || callers.length > 1)
    return { node: value ?? ABSENT, home: callable.place.path, decided };
  const scope = bodyAbove(only.call.place);
  const found = follow(code, { node: only.argument, scope }, left - 1);
  return found.node === only.argument ? { ...found, home: only.call.place.path } : found;
}

/** The default of an option of the command line, `args.alpha`. */
function option({ document }: PythonCode, name: string): Source | undefined {
  const found = /^[\w.]+\.(\w+)$/.exec(name)?.[1];
  const value = found === undefined ? undefined : optionsIn(document).get(found)?.value;
  return value && { node: value, home: null };
}

/** A constant of the module, or a key of a dictionary or class there; not one that serves something else, too. */
function global(code: PythonCode, name: string, left: number): Source | undefined {
  const { document } = code;
  const value = nodeAt(document.root, keysOf(name)) ?? ofInstance(code, name);
  if (value === undefined || (value.kind === 'mapping' && value.style === 'body')) return undefined;
  const { root } = document;
  const set = root.kind === 'mapping' ? assignmentsTo(root, name) : [];
  const found = set.length > 0 ? oneOf(code, scopeless(set), left) : { node: value, home: null };
  return usesOf(document, name) <= 1 ? found : undefined;
}

/** `cfg.alpha` where `cfg = Config()` and the class of the file says `alpha = 0.25`, as a dataclass does. */
function ofInstance({ document: { root } }: PythonCode, name: string): ConfigNode | undefined {
  const [, base = '', key = ''] = /^(\w+)\.(\w+)$/.exec(name) ?? [];
  const instance = nodeAt(root, [base]);
  const own = instance && classOf(root, instance);
  if (instance?.kind !== 'mapping' || own === undefined) return undefined;
  const given = instance.pairs.find(pair => pair.key === key)?.value;
  return given ?? (assignmentsTo(own, key).length === 1 ? nodeAt(own, [key]) : undefined);
}

/** The class of the file that a call makes an object of, by names of arguments alone. */
function classOf(root: ConfigNode, call: ConfigNode): MappingNode | undefined {
  if (call.kind !== 'mapping' || call.spread || (call.positional ?? []).length > 0)
    return undefined;
  const own = nodeAt(root, [call.callee ?? '']);
  const isClass = own?.kind === 'mapping' && own.style === 'body' && own.parameters === undefined;
  return isClass ? own : undefined;
}

const scopeless = (pairs: readonly ConfigPair[]) => pairs.map(pair => ({ pair, scope: null }));

interface Assignment {
  readonly pair: ConfigPair;
  readonly scope: ConfigPlace | null;
}

/** The value of a name that is set once; of one that is set several times, the first, and where it is set again. */
function oneOf(
  code: PythonCode,
  assignments: readonly Assignment[],
  left: number,
): Source | undefined {
  const [first, ...others] = assignments;
  if (first === undefined) return undefined;
  const again = others.at(-1) ?? (first.pair.conditional ? first : undefined);
  const found = follow(code, { node: first.pair.value, scope: first.scope }, left - 1);
  if (again === undefined) return found;
  return { ...found, decided: lineOf(code.document, again.pair.keyStart) };
}

/** `cfg['loss']['alpha']` as `cfg.loss.alpha`. */
function subscriptAt({ text }: ConfigDocument, node: ConfigNode): string | undefined {
  const written = node.kind === 'opaque' ? text.slice(node.start, node.end) : '';
  if (!/^[\w.]+(?:\[(?:'[\w-]+'|"[\w-]+")\])+$/.test(written)) return undefined;
  return written.replaceAll(/\[['"]([\w-]+)['"]\]/g, '.$1');
}

/** A parameter without a default. */
const ABSENT: ConfigNode = { kind: 'opaque', start: 0, end: 0 };

function isNumber(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.number !== null;
}
