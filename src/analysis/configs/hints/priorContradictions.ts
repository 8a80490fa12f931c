import type { Contradiction, DataFacts } from './Contradiction.ts';
import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import { type ConfigDocument, type MappingNode, stringOf, valueOf } from '../syntax/ConfigNode.ts';
import { type ConfigPlace, mappingsOf } from '../syntax/mappingsOf.ts';

/** Keys of π itself, and of the bias whose sigmoid it is. */
const PRIOR_KEYS = ['prior_prob', 'PRIOR_PROB', 'bias_prob'];
const BIAS_KEYS = ['class_prediction_bias_init'];

/** A π that is off by less starts nearly as well. */
const FAR_OFF = 10;

/** From here on, background alone is most of the first loss (Lin et al. 2017, section 3.3: π is 0.01). */
const TOO_HIGH = 0.1;

interface Prior {
  readonly prior: number;
  readonly place: ConfigPlace;
  readonly offset: number;
  readonly length: number;
}

/**
 * π, the foreground probability that the class bias starts with, where it does not go with the loss. Softmax compares
 * logits that all have the same bias, so that π does nothing. Cross-entropy (γ = 0) and γ below 1 keep what easy
 * background adds up to: there π should be near the share of foreground among all logits (Chen et al. 2019,
 * arXiv:1909.04868).
 */
export function priorContradictions(
  documents: readonly ConfigDocument[],
  sites: readonly FocalLossSite[],
  data: DataFacts | null,
): Contradiction[] {
  const gammas = sites.map(gammaOf);
  const gamma = gammas.every(value => value !== undefined && value < 1) ? gammas[0] : undefined;
  return documents
    .flatMap(({ root }) => priorsIn(mappingsOf(root)))
    .flatMap(found => contradictionOf(found, gamma, data?.optimalPrior) ?? []);
}

function contradictionOf(
  { prior, place, offset, length }: Prior,
  gamma: number | undefined,
  optimal: number | undefined,
): Contradiction | null {
  const at = { prior, offset, length };
  if (isSoftmax(place)) return { code: 'prior-without-effect', ...at };
  if (gamma === undefined) return null;
  if (optimal === undefined)
    return prior >= TOO_HIGH ? { code: 'prior-too-high', gamma, ...at } : null;
  return isFar(prior, optimal) ? { code: 'prior-far-off', gamma, optimal, ...at } : null;
}

/** As far as the files say; a number in code where they say nothing. */
function gammaOf({ gamma, inherited, fixed, assumed }: FocalLossSite): number | undefined {
  return gamma?.value ?? inherited?.gamma?.value ?? fixed?.gamma ?? assumed?.gamma;
}

function isFar(prior: number, optimal: number): boolean {
  return prior > optimal * FAR_OFF || prior < optimal / FAR_OFF;
}

function priorsIn(places: readonly ConfigPlace[]): Prior[] {
  return places
    .flatMap(place => [
      ...numbersAt(place, PRIOR_KEYS).map(found => ({ ...found, prior: found.value })),
      ...numbersAt(place, BIAS_KEYS).map(found => ({
        ...found,
        prior: 1 / (1 + Math.exp(-found.value)),
      })),
    ])
    .filter(({ prior }) => prior > 0 && prior < 1);
}

function numbersAt(place: ConfigPlace, keys: readonly string[]) {
  return keys.flatMap(key => {
    const node = valueOf(place.mapping, key);
    if (node?.kind !== 'scalar' || node.number === null) return [];
    const { value, start, end } = node.number;
    return [{ value, place, offset: start, length: end - start }];
  });
}

/** Whether the head around π, or the whole message of protobuf text, trains its classes with softmax. */
function isSoftmax(place: ConfigPlace): boolean {
  for (let around: ConfigPlace | null = place; around !== null; around = around.parent) {
    const loss = valueOf(around.mapping, 'loss_cls');
    if (loss?.kind === 'mapping') return isSoftmaxLoss(loss);
    const parts = valueOf(around.mapping, 'loss');
    const classes = parts?.kind === 'mapping' && valueOf(parts, 'classification_loss');
    if (classes && classes.kind === 'mapping')
      return classes.pairs.some(({ key }) => key === 'weighted_softmax');
  }
  return false;
}

/** MMDetection, `models/losses/cross_entropy_loss.py`: softmax unless `use_sigmoid=True`. */
function isSoftmaxLoss(loss: MappingNode): boolean {
  const sigmoid = valueOf(loss, 'use_sigmoid');
  const isSigmoid = sigmoid?.kind === 'scalar' && sigmoid.value === true;
  return /(?:^|\.)CrossEntropyLoss$/.test(stringOf(loss, 'type') ?? '') && !isSigmoid;
}
