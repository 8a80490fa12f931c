import { configValue } from '../configValue.ts';
import type { FocalLossSite } from '../FocalLossSite.ts';
import type { ConfigDocument, ConfigPair, MappingNode } from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';
import { namesFocalLoss } from './namesFocalLoss.ts';
import type { FrameworkRule } from './FrameworkRule.ts';

/** Keys that say what a mapping is: MMDetection, PaddleDetection, Hydra, Keras, Lightning. */
const NAMING_KEYS = new Set(['type', 'name', '_target_', 'class', 'class_name', 'class_path']);

/** Keys that only hold the arguments of what their parent names. */
const ARGUMENT_KEYS = new Set(['params', 'kwargs', 'args', 'init_args', 'options', 'config']);

/**
 * Any framework's mapping with one unmistakable pair: `alpha` and `gamma` side by side where the mapping is named a focal
 * loss, or keys that name it themselves (`focal_alpha`, `FOCAL_LOSS_GAMMA`). α weights positives in these.
 */
export const generic: FrameworkRule = {
  looksFor: 'numbers alpha and gamma under a focal-loss key',
  find(document) {
    const places = mappingsOf(document.root);
    const plain = places.flatMap(place => plainPair(document, place));
    return plain.concat(places.flatMap(place => namedPairs(document, place)));
  },
};

/** `alpha` and `gamma` in a mapping whose key, `type` or `name` names a focal loss. */
function plainPair(document: ConfigDocument, place: ConfigPlace): FocalLossSite[] {
  const alpha = lastPair(place.mapping, 'alpha');
  const gamma = lastPair(place.mapping, 'gamma');
  // With a β beside, it is one of the heat-map losses.
  const isOther = lastPair(place.mapping, 'beta') !== undefined;
  if (!alpha || !gamma || isOther || !isFocalLoss(place)) return [];
  return siteOf(document, place.path, { alpha, gamma, prefix: place.path });
}

function isFocalLoss({ mapping, key, parent }: ConfigPlace): boolean {
  const names = [...namesIn(mapping), key];
  if (mapping.callee !== undefined) names.push(mapping.callee);
  if (parent && ARGUMENT_KEYS.has(key.toLowerCase()))
    names.push(...namesIn(parent.mapping), parent.key);
  return namesFocalLoss(names);
}

function namesIn(mapping: MappingNode): string[] {
  return mapping.pairs.flatMap(({ key, value }) =>
    NAMING_KEYS.has(key.toLowerCase()) && value.kind === 'scalar' && typeof value.value === 'string'
      ? [value.value]
      : [],
  );
}

/** `focal_alpha` and `focal_gamma`, with anything around `focal` that both share. */
function namedPairs(document: ConfigDocument, place: ConfigPlace): FocalLossSite[] {
  return place.mapping.pairs.flatMap(alpha => {
    const stem = /^(.*focal.*?)[._-]?alpha$/i.exec(alpha.key)?.[1];
    if (stem === undefined || lastPair(place.mapping, alpha.key) !== alpha) return [];
    if (!namesFocalLoss([stem])) return [];
    const twin = alpha.key.replace(/alpha$/i, word => like(word, 'gamma'));
    const gamma = lastPair(place.mapping, twin);
    if (gamma === undefined) return [];
    const path = place.path === '' ? stem : `${place.path}.${stem}`;
    return siteOf(document, path, { alpha, gamma, prefix: place.path });
  });
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

/** One site, unless the numbers cannot be what they are called: α is a weight of at most 1, γ an exponent from 0. */
function siteOf(document: ConfigDocument, path: string, pair: FoundPair): FocalLossSite[] {
  const value = ({ key, value: node }: ConfigPair) =>
    configValue(document, pair.prefix === '' ? key : `${pair.prefix}.${key}`, node);
  const alpha = value(pair.alpha);
  const gamma = value(pair.gamma);
  if (alpha.value > 1 || gamma.value < 0) return [];
  const { file } = document;
  return [{ file, framework: 'generic', path, alpha, gamma, assumed: null, insertion: null }];
}

function lastPair(mapping: MappingNode, key: string): ConfigPair | undefined {
  return mapping.pairs.findLast(pair => pair.key === key);
}
