import { RELATIVE_MEANINGS, type RelativeMeaning } from '../../../contract/LossMeaning.ts';
import { meaningOfName } from '../../reading/meaningOfName.ts';
import { relativeAt, type RelativeRule } from '../../reading/RelativeLoss.ts';
import { type MappingNode, stringOf, valueOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';
import { placesThroughBases } from '../../tree/placesThroughBases.ts';

/** What the values of these losses are called. */
const KEYS = ['alpha', 'beta', 'gamma', 'gamma_pos', 'gamma_neg'];

/** Keys that name a class: MMDetection, PaddleDetection, Hydra, Keras, Lightning. */
const NAMING_KEYS = ['type', 'name', '_target_', 'class_name', 'class_path'];

/**
 * Losses whose own name says what they are, in any framework's config and in code that makes them: `VarifocalLoss`,
 * `QualityFocalLoss`, `GaussianFocalLoss` and their kin, also through the files that a config builds on.
 */
export const namedRelatives: RelativeRule = {
  find(document) {
    return RELATIVE_MEANINGS.flatMap(meaning =>
      placesThroughBases(document, place => meaningAt(place) === meaning).map(place =>
        relativeAt(document, place, { framework: 'generic', meaning, keys: KEYS }),
      ),
    );
  },
};

/** Asked again for each meaning. */
const known = new WeakMap<MappingNode, RelativeMeaning | null>();

function meaningAt(place: ConfigPlace): RelativeMeaning | null {
  const { mapping } = place;
  const answer = known.get(mapping);
  if (answer !== undefined) return answer;
  const meaning = mapping.style === 'body' ? null : meaningOf(place);
  known.set(mapping, meaning);
  return meaning;
}

function meaningOf({ mapping, key }: ConfigPlace): RelativeMeaning | null {
  const names = NAMING_KEYS.flatMap(name => stringOf(mapping, name) ?? []);
  // A cost steers a matcher and weighs no loss.
  if ([...names, mapping.callee ?? '', key].some(name => /cost|matcher/i.test(name))) return null;
  return firstMeaning(names) ?? meaningOfCall(mapping) ?? meaningOfSection(mapping, key);
}

/** A class that is made, or a function that is given its values: what hands values on says nothing of them. */
function meaningOfCall(mapping: MappingNode): RelativeMeaning | null {
  const { callee = '' } = mapping;
  const isMade = /^[A-Z]/.test(callee.slice(callee.lastIndexOf('.') + 1));
  return isMade || hasValues(mapping) ? meaningOfName(callee) : null;
}

/** In protobuf text the name of a message is that of the loss. */
function meaningOfSection(mapping: MappingNode, key: string): RelativeMeaning | null {
  return mapping.style === 'message' || hasValues(mapping) ? meaningOfName(key) : null;
}

function firstMeaning(names: readonly string[]): RelativeMeaning | null {
  return names.map(meaningOfName).find(meaning => meaning !== null) ?? null;
}

function hasValues(mapping: MappingNode): boolean {
  return KEYS.some(key => {
    const node = valueOf(mapping, key);
    return node?.kind === 'scalar' && node.number !== null;
  });
}
