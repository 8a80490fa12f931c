import { RELATIVE_MEANINGS, type RelativeMeaning } from '../../../contract/LossMeaning.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import { lineOf } from '../../edits/lineOf.ts';
import { type ConfigDocument, type ConfigNode, valueOf } from '../../syntax/ConfigNode.ts';
import { callSite, spreadValue, withSources } from './callSite.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';
import type { RelativeRule } from '../../reading/RelativeLoss.ts';
import { isFocalLossName } from '../../reading/isFocalLossName.ts';
import { alphaGammaParameters } from '../../reading/alphaGammaParameters.ts';
import { type FocalDefinition, focalDefinitions } from './focalDefinitions.ts';
import { argumentOf, type Call, type PythonCode, pythonCode } from './PythonCode.ts';
import { libraryLoss } from './libraryLosses.ts';
import { relativeOfSite } from './relativeOfSite.ts';
import { sourceOf } from './valueFlow.ts';

const NOTE = 'own-code';

/**
 * A focal loss of the user's own, `class FocalLoss` or `def focal_loss`: the defaults of its signature, the values in its
 * body, and its calls. A default that each call in the file overrides is none.
 */
export const userDefinedFocalLoss: FrameworkRule = {
  looksFor: 'own-python',
  find: document => sitesIn(document, meaning => meaning === null),
};

/** Those whose formula gives α another role. */
export const ownRelatives: RelativeRule = {
  find: document =>
    RELATIVE_MEANINGS.flatMap(meaning =>
      sitesIn(document, own => own === meaning).map(site =>
        relativeOfSite(document, site, { meaning, offset: 0 }),
      ),
    ),
};

function sitesIn(
  document: ConfigDocument,
  isWanted: (meaning: RelativeMeaning | null) => boolean,
): FocalLossSite[] {
  if (document.syntax !== 'python') return [];
  const code = pythonCode(document);
  const definitions = focalDefinitions(code);
  const called = code.calls.flatMap(call => {
    if (libraryLoss(code, call) !== null) return [];
    const definition = definitions.get(call.name);
    if (!isWanted(definition?.meaning ?? null)) return [];
    if (definition?.parameters) return definedCallSite(code, call, definition);
    return isFocalLossName([call.name]) && !definition ? externalCallSite(code, call) : [];
  });
  const isCalled = called.some(({ alpha, gamma }) =>
    [alpha, gamma].some(value => value !== null && !Number.isNaN(value.value)),
  );
  const own = [...definitions.values()]
    .filter(({ meaning }) => isWanted(meaning))
    .flatMap(found => definedSite(code, found, isCalled));
  return unrepeated([...own, ...called]);
}

/** Two calls that take their values from one place are one loss to change. */
function unrepeated(sites: readonly FocalLossSite[]): FocalLossSite[] {
  const seen = new Set<string>();
  return sites.filter(({ alpha, gamma }) => {
    if (!alpha && !gamma) return true;
    const place = `${alpha?.offset} ${gamma?.offset}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

/** @param isCalled whether calls of the file have numbers that can be changed */
function definedSite(
  code: PythonCode,
  definition: FocalDefinition,
  isCalled: boolean,
): FocalLossSite[] {
  const { path, alpha, gamma } = definition;
  if (![alpha?.node, gamma?.node].some(isNumber)) return [];
  const caller = overridingCall(code, definition);
  if (caller !== null && isCalled) return [];
  const site = withSources(code, siteOn(code, path), [alpha, gamma]);
  const decided = caller && lineOf(code.document, caller.place.mapping.start);
  return [{ ...site, note: NOTE, ...(decided && { decided }) }];
}

/** The first call in the file, where every one gives a value of its own. */
function overridingCall(code: PythonCode, { name, parameters }: FocalDefinition): Call | null {
  if (parameters === null) return null;
  const names = Object.values(alphaGammaParameters(parameters.parameters.map(found => found.name)));
  const callers = code.callsByName.get(name) ?? [];
  const isOverriding = (call: Call) =>
    names.some(given => given !== undefined && argumentOf(call, parameters, given) !== undefined);
  return callers.every(isOverriding) ? (callers[0] ?? null) : null;
}

/** A call of a loss that this file defines: its order of arguments and its defaults are known. */
function definedCallSite(
  code: PythonCode,
  call: Call,
  { alpha: first, gamma: second, parameters }: FocalDefinition,
): FocalLossSite[] {
  const names = (parameters?.parameters ?? []).map(({ name }) => name);
  const { alpha = '', gamma = '' } = alphaGammaParameters(names);
  const defaults = { alpha: numberOf(first?.node), gamma: numberOf(second?.node) };
  const isKnown = defaults.alpha !== undefined && defaults.gamma !== undefined;
  const site = callSite(code, call, {
    framework: 'generic',
    keys: { alpha, gamma },
    places: [names.indexOf(alpha), names.indexOf(gamma)],
    defaults: isKnown ? (defaults as { alpha: number; gamma: number }) : null,
    note: NOTE,
  });
  if (site === null) return [];
  return [names.includes(alpha) ? site : { ...site, insertion: null }];
}

/** A call of a loss that stands in another file: only what it names is known. */
function externalCallSite(code: PythonCode, call: Call): FocalLossSite[] {
  const { mapping, path } = call.place;
  const names = mapping.pairs.map(({ key }) => key);
  const { alpha = 'alpha', gamma = 'gamma' } = alphaGammaParameters(names);
  const sources = [alpha, gamma].map(name => {
    const node = valueOf(mapping, name) ?? spreadValue(code, call, name);
    return node && sourceOf(code, node, call.place);
  });
  if (sources.every(source => source === undefined)) return [];
  return [{ ...withSources(code, siteOn(code, path), sources), note: 'own-code-elsewhere' }];
}

function siteOn({ document }: PythonCode, path: string): FocalLossSite {
  return {
    file: document.file,
    framework: 'generic',
    path,
    alpha: null,
    gamma: null,
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
