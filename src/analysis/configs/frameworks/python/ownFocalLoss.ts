import { configValue } from '../../tree/configValue.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import type { ConfigValue } from '../../tree/configValue.ts';
import {
  type ConfigDocument,
  type ConfigNode,
  type MappingNode,
  type Parameter,
  valueOf,
} from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';
import { callSite } from './callSite.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import { namesFocalLoss } from '../../reading/namesFocalLoss.ts';
import { namesOfFocalValues } from '../../reading/namesOfFocalValues.ts';

/** A focal loss that a Python file defines: a class by its `__init__`, or a function. */
interface Definition {
  readonly name: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

/** What stands for α and γ at a definition or a call. */
type Nodes = Readonly<Record<'alpha' | 'gamma', ConfigNode | undefined>>;

const NOTE = 'own-code';

/** A focal loss of the user's own, `class FocalLoss` or `def focal_loss`: the defaults of its signature, and its calls. */
export const ownFocalLoss: FrameworkRule = {
  looksFor: 'own-python',
  find(document) {
    if (document.syntax !== 'python') return [];
    const places = mappingsOf(document.root);
    const definitions = places.flatMap(definitionAt);
    // Of several with one name, the first.
    const byName = new Map(definitions.toReversed().map(found => [found.name, found]));
    return [
      ...definitions.flatMap(definition => signatureSite(document, definition)),
      ...places.flatMap(place => {
        const name = calledName(place.mapping);
        const definition = byName.get(name);
        if (definition) return definedCallSite(document, place, definition);
        return namesFocalLoss([name]) ? foreignCallSite(document, place) : [];
      }),
    ];
  },
};

function definitionAt({ mapping, key, path, parent }: ConfigPlace): Definition[] {
  const name = key === '__init__' ? (parent?.key ?? '') : key;
  if (mapping.parameters === undefined || !namesFocalLoss([name])) return [];
  const parameters = mapping.parameters.filter(parameter => parameter.name !== 'self');
  const { gamma } = namesOfFocalValues(parameters.map(parameter => parameter.name));
  return gamma === undefined ? [] : [{ name, path, parameters }];
}

function calledName({ style, callee = '' }: MappingNode): string {
  return style === 'call' ? callee.slice(callee.lastIndexOf('.') + 1) : '';
}

function signatureSite(document: ConfigDocument, definition: Definition): FocalLossSite[] {
  const nodes = defaultsOf(definition);
  if (![nodes.alpha, nodes.gamma].some(isNumber)) return [];
  return [{ ...siteWith(document, definition.path, nodes), note: NOTE }];
}

/** A call of a loss that this file defines: its order of arguments and its defaults are known. */
function definedCallSite(
  document: ConfigDocument,
  place: ConfigPlace,
  definition: Definition,
): FocalLossSite[] {
  const names = definition.parameters.map(({ name }) => name);
  const { alpha = '', gamma = '' } = namesOfFocalValues(names);
  const defaults = defaultsOf(definition);
  const [first, second] = [numberOf(defaults.alpha), numberOf(defaults.gamma)];
  const isKnown = first !== undefined && second !== undefined;
  const site = callSite(document, place, {
    framework: 'generic',
    keys: { alpha, gamma },
    places: [names.indexOf(alpha), names.indexOf(gamma)],
    defaults: isKnown ? { alpha: first, gamma: second } : null,
    note: NOTE,
  });
  if (site === null) return [];
  return [names.includes(alpha) ? site : { ...site, insertion: null }];
}

/** A call of a loss that stands in another file: only what it names is known. */
function foreignCallSite(
  document: ConfigDocument,
  { mapping, path }: ConfigPlace,
): FocalLossSite[] {
  const { alpha, gamma } = namesOfFocalValues(mapping.pairs.map(({ key }) => key));
  if (alpha === undefined && gamma === undefined) return [];
  const given = (name = '') => valueOf(mapping, name);
  const site = siteWith(document, path, { alpha: given(alpha), gamma: given(gamma) });
  return [{ ...site, note: 'own-code-elsewhere' }];
}

function defaultsOf({ parameters }: Definition): Nodes {
  const names = namesOfFocalValues(parameters.map(({ name }) => name));
  const of = (name: string | undefined) =>
    parameters.find(parameter => parameter.name === name)?.default ?? undefined;
  return { alpha: of(names.alpha), gamma: of(names.gamma) };
}

function siteWith(document: ConfigDocument, path: string, nodes: Nodes): FocalLossSite {
  const value = (name: 'alpha' | 'gamma'): ConfigValue | null => {
    const node = nodes[name];
    return node ? configValue(document, `${path}.${name}`, node) : null;
  };
  return {
    file: document.file,
    framework: 'generic',
    path,
    alpha: value('alpha'),
    gamma: value('gamma'),
    assumed: null,
    insertion: null,
  };
}

function numberOf(node: ConfigNode | undefined): number | undefined {
  return node?.kind === 'scalar' ? node.number?.value : undefined;
}

function isNumber(node: ConfigNode | undefined): boolean {
  return numberOf(node) !== undefined;
}
