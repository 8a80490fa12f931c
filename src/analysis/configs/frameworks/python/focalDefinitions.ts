import type { RelativeMeaning } from '../../../contract/LossMeaning.ts';
import type { ConfigNode, ConfigPair, MappingNode } from '../../syntax/ConfigNode.ts';
import { lineOf } from '../../edits/lineOf.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';
import { isFocalLossName } from '../../reading/isFocalLossName.ts';
import { alphaGammaParameters } from '../../reading/alphaGammaParameters.ts';
import { bodyAbove, type Callable, ownParameters, type PythonCode } from './PythonCode.ts';
import { castIn } from '../../reading/castIn.ts';
import { ownMeaning } from './ownMeaning.ts';
import type { Source } from './valueFlow.ts';

/** A focal loss that a Python file defines: a class or a function, with the numbers that it says itself. */
export interface FocalDefinition {
  readonly name: string;
  /** Of the function that holds the numbers; of the class where they stand in several. */
  readonly path: string;
  /** How it is made or called; null where its values are no parameters of that. */
  readonly parameters: Callable | null;
  readonly alpha: Source | undefined;
  readonly gamma: Source | undefined;
  /** What its formula makes of α, where that is no focal loss's. */
  readonly meaning: RelativeMeaning | null;
}

/** The focal losses of a file by name; of several with one name, the first. */
export function focalDefinitions(code: PythonCode): ReadonlyMap<string, FocalDefinition> {
  const found = known.get(code) ?? definitionsIn(code);
  known.set(code, found);
  return found;
}

const known = new WeakMap<PythonCode, ReadonlyMap<string, FocalDefinition>>();

function definitionsIn(code: PythonCode): Map<string, FocalDefinition> {
  const definitions = new Map<string, FocalDefinition>();
  for (const place of mappingsOf(code.document.root)) {
    const { mapping, key } = place;
    const isOutermost = mapping.style === 'body' && !isFocal(bodyAbove(place)?.key ?? '');
    if (!isOutermost || place.parent === null || !isFocal(key) || definitions.has(key)) continue;
    const found = definitionOf(code, place);
    if (found !== null) definitions.set(key, found);
  }
  return definitions;
}

/** What tests a loss, and what builds one from a config, has other things in its body. */
function isFocal(name: string): boolean {
  return isFocalLossName([name]) && !/^_*(?:tests?_|build|make|get|create)/i.test(name);
}

/** What a function says: by its parameters, and in its body. */
interface Said {
  readonly place: ConfigPlace;
  readonly alpha: Source | undefined;
  readonly gamma: Source | undefined;
}

function definitionOf(code: PythonCode, place: ConfigPlace): FocalDefinition | null {
  const { mapping, key: name } = place;
  const isClass = mapping.parameters === undefined;
  const methods = isClass ? methodsOf(place) : [];
  const said = [place, ...methods].map(found => saidIn(code, found));
  const values = (letter: 'alpha' | 'gamma') => said.find(found => found[letter] !== undefined);
  const [first, second] = [values('alpha'), values('gamma')];
  const maker = isClass ? methods.find(({ key }) => key === '__init__') : place;
  const callable = maker ? makerOf(name, maker) : null;
  if (callable === null && first === undefined && second === undefined) return null;
  const { path } = homeOf(first, second, place) ?? maker ?? place;
  const meaning = ownMeaning(code.document.text.slice(mapping.start, mapping.end));
  return { name, path, parameters: callable, alpha: first?.alpha, gamma: second?.gamma, meaning };
}

/** Null for a function that takes no γ. */
function makerOf(name: string, place: ConfigPlace): Callable | null {
  const parameters = ownParameters(place.mapping);
  const { gamma } = alphaGammaParameters(parameters.map(found => found.name));
  return gamma === undefined ? null : { name, place, parameters };
}

/** The function that says both, or all that is said; the class where two functions share them. */
function homeOf(
  first: Said | undefined,
  second: Said | undefined,
  place: ConfigPlace,
): ConfigPlace | undefined {
  const isSplit = first !== undefined && second !== undefined && first.place !== second.place;
  return isSplit ? place : (second ?? first)?.place;
}

function methodsOf(place: ConfigPlace): ConfigPlace[] {
  return place.mapping.pairs.flatMap(({ key, value }) =>
    value.kind === 'mapping' && value.parameters !== undefined
      ? [{ mapping: value, key, path: `${place.path}.${key}`, parent: place }]
      : [],
  );
}

function saidIn(code: PythonCode, place: ConfigPlace): Said {
  const { mapping, path } = place;
  const parameters = ownParameters(mapping);
  const names = alphaGammaParameters(parameters.map(({ name }) => name));
  const value = (letter: 'alpha' | 'gamma'): Source | undefined => {
    const parameter = parameters.find(({ name }) => name === names[letter]);
    const inBody = numberIn(code, place, letter);
    if (inBody !== undefined && parameter !== undefined && !isUsed(code, mapping, parameter.name))
      return inBody;
    if (parameter !== undefined)
      return parameter.default === null ? undefined : { node: parameter.default, home: path };
    return inBody;
  };
  return { place, alpha: value('alpha'), gamma: value('gamma') };
}

/** Whether a body reads a parameter: `self.alpha = 0.25` leaves what the constructor is given alone. */
function isUsed({ document }: PythonCode, { start, end }: MappingNode, name: string): boolean {
  return new RegExp(String.raw`(?<![\w.])${name}\b(?!\s*[:=][^=])`).test(
    document.text.slice(start, end),
  );
}

/** `alpha = 0.25` or `self.alpha = 0.25` in a body; the first of several numbers, and where it becomes another. */
function numberIn(
  code: PythonCode,
  { mapping, path }: ConfigPlace,
  letter: 'alpha' | 'gamma',
): Source | undefined {
  const isNamed = ({ key }: ConfigPair) =>
    alphaGammaParameters([key.replace(/^self\./, '')])[letter] !== undefined;
  const numbers = mapping.pairs
    .filter(isNamed)
    .map(pair => ({ ...pair, value: withoutCasts(pair.value) }))
    .filter(({ value }) => isNumber(value));
  const [first, ...others] = numbers;
  if (first === undefined) return undefined;
  const again = others.at(-1) ?? (first.conditional ? first : undefined);
  const found = { node: first.value, home: path };
  return again ? { ...found, decided: lineOf(code.document, again.keyStart) } : found;
}

/** Of `nn.Parameter(torch.tensor(0.25))`, the number. */
function withoutCasts(node: ConfigNode): ConfigNode {
  const inner = castIn(node);
  return inner === undefined ? node : withoutCasts(inner);
}

function isNumber(node: ConfigNode): boolean {
  return node.kind === 'scalar' && node.number !== null;
}
