import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { lineOf } from '../edits/lineOf.ts';
import type { ConfigDocument, ConfigNode, MappingNode } from '../syntax/ConfigNode.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';
import { assignmentsTo } from '../tree/assignments.ts';
import { resolveVariable } from '../tree/resolveVariable.ts';
import { keysOf, nodeAt } from '../tree/nodeAt.ts';

/**
 * A focal loss of Python code of which other code makes another one, so that its own values do not count, or not alone:
 * `{**base, 'alpha': 0.5}`, `dict(base, alpha=0.5)`, `base(alpha=0.5)` of a `partial`, a class that inherits a value and sets
 * it anew, an object that is made with a value of its own or gets one later (`loss.alpha = 0.5`), and what sets a key by its name: `setattr(cfg, 'focal_alpha', 0.5)`,
 * `cfg.merge_from_list(['…FOCAL_LOSS_ALPHA', 0.5])`, `replace(cfg, focal_alpha=0.5)`, `.pop('alpha')`.
 */
export function setElsewhere(document: ConfigDocument, site: FocalLossSite): FocalLossSite {
  const written = [site.alpha, site.gamma].filter(value => value !== null);
  if (document.syntax !== 'python' || written.length === 0 || site.decided) return site;
  const keys = written.map(({ key }) => keysOf(key).at(-1) ?? '');
  const from = Math.min(...written.map(({ offset }) => offset));
  const holders = new Set(written.map(({ offset }) => usersOf(document).holders.get(offset)));
  const [holder] = holders;
  const offset =
    (holders.size === 1 && holder ? anewIn(document, holder, keys) : undefined) ??
    byName(document, keys, from);
  return offset === undefined ? site : { ...site, decided: lineOf(document, offset) };
}

interface Users {
  /** The mapping of each value, by the value's offset. */
  readonly holders: ReadonlyMap<number, MappingNode>;
  /** What is made of each mapping: spreads of it, calls and classes that go by its name. */
  readonly makers: ReadonlyMap<ConfigNode, readonly MappingNode[]>;
  /** The variable that each mapping is assigned to. */
  readonly variables: ReadonlyMap<
    MappingNode,
    { readonly body: MappingNode; readonly name: string }
  >;
}

const known = new WeakMap<ConfigDocument, Users>();

function usersOf(document: ConfigDocument): Users {
  const users = known.get(document) ?? usersIn(document);
  known.set(document, users);
  return users;
}

function usersIn(document: ConfigDocument): Users {
  const holders = new Map<number, MappingNode>();
  const makers = new Map<ConfigNode, MappingNode[]>();
  const variables = new Map<MappingNode, { body: MappingNode; name: string }>();
  for (const { mapping } of mappingsOf(document.root)) {
    for (const { key, value } of mapping.pairs) {
      if (value.kind === 'scalar') holders.set(value.number?.start ?? value.start, mapping);
      else if (value.kind === 'mapping' && mapping.style === 'body')
        variables.set(value, { body: mapping, name: key });
    }
    for (const origin of originsOf(document, mapping)) {
      const made = makers.get(origin) ?? [];
      made.push(mapping);
      makers.set(origin, made);
    }
  }
  return { holders, makers, variables };
}

function originsOf(document: ConfigDocument, mapping: MappingNode): readonly ConfigNode[] {
  const { style, callee = '', spreads = [], positional = [] } = mapping;
  const spread = [...spreads, ...(callee === 'dict' ? positional : [])].map(
    node => resolveVariable({ node, document }).node,
  );
  const named =
    style === 'call' ? [callee] : style === 'body' ? superclasses(document, mapping) : [];
  const called = named.flatMap(name =>
    /^\w+$/.test(name) ? (nodeAt(document.root, [name]) ?? []) : [],
  );
  return [...spread, ...called].filter(node => node !== mapping && node.kind === 'mapping');
}

/** Of a class, from the line that it begins with. */
function superclasses(
  { text }: ConfigDocument,
  { start, parameters }: MappingNode,
): readonly string[] {
  if (parameters !== undefined) return [];
  const head = text.slice(Math.max(0, text.lastIndexOf('class', start)), start);
  const names = /^class\s+\w+\s*\(([^)]*)\)/.exec(head)?.[1] ?? '';
  return names.split(',').map(name => name.trim());
}

/** Where one of the keys gets another value in something that is made of the mapping. */
function anewIn(
  document: ConfigDocument,
  holder: MappingNode,
  keys: readonly string[],
): number | undefined {
  const { makers, variables } = usersOf(document);
  const made = makers.get(holder) ?? [];
  const anew = made.map(({ pairs }) => pairs.find(({ key }) => keys.includes(key))?.keyStart);
  const later = made.map(mapping => {
    const variable = variables.get(mapping);
    if (variable === undefined) return undefined;
    const { body, name } = variable;
    return keys.flatMap(key => assignmentsTo(body, `${name}.${key}`)).at(0)?.keyStart;
  });
  const found = made.map((_, i) => anew[i] ?? later[i]);
  // A default counts where one of its users leaves it.
  if (holder.style === 'body' && found.includes(undefined)) return undefined;
  return found.find(offset => offset !== undefined);
}

/** What sets a key of something by its name, behind an offset. */
function byName(
  document: ConfigDocument,
  keys: readonly string[],
  from: number,
): number | undefined {
  const setters = settersOf.get(document) ?? settersIn(document);
  settersOf.set(document, setters);
  const last = Math.max(...keys.map(key => setters.get(key) ?? -1));
  return last > from ? last : undefined;
}

const INSIDE = String.raw`[^()\r\n]{0,200}`;

/** By what they do with a key: it stands in quotes, as the name of an argument, or at the end. */
const SETTERS: readonly (readonly [setter: RegExp, key: RegExp])[] = [
  [
    new RegExp(
      String.raw`\b(?:setattr|merge_from_list|merge_from_dict|merge_with_dotlist|OmegaConf\.update)\(${INSIDE}|\.pop\(${INSIDE}`,
      'g',
    ),
    /["'](?:[\w-]+\.)*(\w+)(?=["'=])/g,
  ],
  [
    new RegExp(
      String.raw`\b(?:replace|_replace|evolve|set_defaults)\(${INSIDE}(?:\(\)${INSIDE})?`,
      'g',
    ),
    /\b(\w+)\s*=(?!=)/g,
  ],
  [/^[ \t]*del[ \t]+[^\r\n]{0,200}/gm, /(?:\.|\[["'])(\w+)(?:["']\])?[ \t]*$/g],
];

const settersOf = new WeakMap<ConfigDocument, ReadonlyMap<string, number>>();

/** Where each key is set by its name the last time, looked for once a file. */
function settersIn({ text }: ConfigDocument): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  for (const [setter, name] of SETTERS)
    for (const { index, 0: call } of text.matchAll(setter))
      for (const { index: at, 1: key = '' } of call.matchAll(name))
        offsets.set(key, Math.max(index + at, offsets.get(key) ?? 0));
  return offsets;
}
