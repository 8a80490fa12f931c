import { configValue } from '../../tree/configValue.ts';
import type { FocalLossSite } from '../../edits/FocalLossSite.ts';
import {
  type ConfigDocument,
  type ConfigPair,
  type MappingNode,
  pairOf,
} from '../../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../../syntax/mappingsOf.ts';
import { isFocalLossName } from '../../reading/isFocalLossName.ts';
import { castIn } from '../../reading/castIn.ts';
import type { FrameworkRule } from '../../reading/FrameworkRule.ts';

/** Keys that say what a mapping is: MMDetection, PaddleDetection, Hydra, Keras, Lightning. */
const NAMING_KEYS = new Set([
  'type',
  'name',
  'kind',
  '_target_',
  'class',
  'class_name',
  'class_path',
]);

/** Keys that name a loss beside its arguments: `loss: focal` with `loss_kwargs: {…}`. */
const LOSS_KEYS = new Set(['loss', 'loss_name', 'loss_type', 'loss_fn', 'criterion']);
const LOSS_ARGUMENTS = /^(?:loss|criterion)_?(?:params|kwargs|args|options|config|cfg)$/i;

/** Keys that only hold the arguments of what their parent names. */
const ARGUMENT_KEYS = new Set(['params', 'kwargs', 'args', 'init_args', 'options', 'config']);

/**
 * Any framework's mapping with one unmistakable pair: `alpha` and `gamma` side by side where the mapping is named a focal
 * loss, or keys that name it themselves (`focal_alpha`, `FOCAL_LOSS_GAMMA`). α weights positives in these.
 */
export const generic: FrameworkRule = {
  looksFor: 'generic',
  find(document) {
    const places = mappingsOf(document.root);
    const plain = places.flatMap(place => plainPair(document, place));
    return plain.concat(places.flatMap(place => namedPairs(document, place)));
  },
};

/** `alpha` and `gamma` in a mapping whose key, `type` or `name` names a focal loss. */
function plainPair(document: ConfigDocument, place: ConfigPlace): FocalLossSite[] {
  const alpha = pairOf(place.mapping, 'alpha');
  const gamma = pairOf(place.mapping, 'gamma');
  // With a β beside, it is one of the heat-map losses.
  const isOther = pairOf(place.mapping, 'beta') !== undefined;
  if (!alpha || !gamma || isOther || !isFocalLoss(place)) return [];
  if (isCode(place.mapping)) return [];
  return siteOf(document, place.path, { alpha, gamma, prefix: place.path });
}

/** Definitions and calls of Python are for its own rules, which follow their values. */
function isCode({ style, callee }: MappingNode): boolean {
  return (
    style === 'body' || (style === 'call' && callee !== 'dict' && isFocalLossName([callee ?? '']))
  );
}

function isFocalLoss({ mapping, key, parent }: ConfigPlace): boolean {
  const names = [...namesIn(mapping), key];
  if (mapping.callee !== undefined) names.push(mapping.callee);
  if (parent && LOSS_ARGUMENTS.test(key))
    return isFocalLossName([...names, ...stringsAt(parent.mapping, LOSS_KEYS)]);
  if (parent && ARGUMENT_KEYS.has(key.toLowerCase()))
    return isFocalLossName([...names, ...namesIn(parent.mapping), parent.key]);
  return isFocalLossName(names);
}

/** Asked again for each mapping inside. */
const knownNames = new WeakMap<MappingNode, readonly string[]>();

function namesIn(mapping: MappingNode): readonly string[] {
  const known = knownNames.get(mapping);
  if (known !== undefined) return known;
  const names = stringsAt(mapping, NAMING_KEYS);
  knownNames.set(mapping, names);
  return names;
}

function stringsAt({ pairs }: MappingNode, keys: ReadonlySet<string>): readonly string[] {
  return pairs.flatMap(({ key, value }) =>
    keys.has(key.toLowerCase()) && value.kind === 'scalar' && typeof value.value === 'string'
      ? [value.value]
      : [],
  );
}

/** `focal_alpha` and `focal_gamma`, with anything around `focal` that both share. */
function namedPairs(document: ConfigDocument, place: ConfigPlace): FocalLossSite[] {
  return place.mapping.pairs.flatMap(alpha => {
    const stem = /alpha$/i.test(alpha.key) ? stemOf(alpha.key) : '';
    const isNamed = /focal/i.test(stem) ? isFocalLossName([stem]) : isYacsPair(document, stem);
    if (!isNamed || pairOf(place.mapping, alpha.key) !== alpha) return [];
    const twin = alpha.key.replace(/alpha$/i, word => like(word, 'gamma'));
    const gamma = pairOf(place.mapping, twin);
    if (gamma === undefined) return [];
    const path = place.path === '' ? stem : `${place.path}.${stem}`;
    return siteOf(document, path, { alpha, gamma, prefix: place.path });
  });
}

/** `cfg.MODEL.FCOS.LOSS_ALPHA` in a script, of maskrcnn-benchmark, AdelaiDet and their kin. */
function isYacsPair({ syntax }: ConfigDocument, stem: string): boolean {
  return syntax === 'python' && /\bMODEL\.(?:RETINANET|FCOS|ATSS|PAA)\.LOSS$/.test(stem);
}

/** What stands before `alpha` and the sign between. */
function stemOf(key: string): string {
  return key.slice(0, -'alpha'.length).replace(/[._-]$/, '');
}

/** `word` in the letter case of the sample: alpha, Alpha or ALPHA. */
function like(sample: string, word: string): string {
  if (sample === sample.toUpperCase()) return word.toUpperCase();
  return /^[A-Z]/.test(sample) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

interface FoundPair {
  readonly alpha: ConfigPair;
  readonly gamma: ConfigPair;
  /** Path of the mapping that holds both. */
  readonly prefix: string;
}

/** One site, unless γ cannot be what it is called, an exponent from 0. */
function siteOf(document: ConfigDocument, path: string, pair: FoundPair): FocalLossSite[] {
  const value = ({ key, value: node }: ConfigPair) =>
    configValue(document, pair.prefix === '' ? key : `${pair.prefix}.${key}`, castIn(node) ?? node);
  const alpha = value(pair.alpha);
  const gamma = value(pair.gamma);
  if (gamma.value < 0) return [];
  const { file } = document;
  return [{ file, framework: 'generic', path, alpha, gamma, assumed: null, insertion: null }];
}
