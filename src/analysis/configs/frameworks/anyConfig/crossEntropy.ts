import { stringOf } from '../../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../../syntax/mappingsOf.ts';

/** Keys under which a config says what its classes train with. */
const CLASS_LOSS = /^(?:loss|criterion|loss_fn|(?:loss_)?(?:cls|class|classification)(?:_loss)?)$/i;

/** Where boxes or masks train, or proposals. */
const ELSEWHERE = /rpn|mask|seg|aux/i;

/**
 * Whether every loss for classes that a config names, by a section of its own, is a cross entropy. A call in code, whoever
 * makes it, says nothing of what trains.
 */
export function crossEntropy(places: readonly ConfigPlace[]): boolean {
  const named = places.flatMap(({ mapping, key, path }) => {
    const name = stringOf(mapping, 'type') ?? stringOf(mapping, 'name');
    return CLASS_LOSS.test(key) && name !== undefined ? [{ path, name }] : [];
  });
  const ofClasses = named.filter(({ path }) => !ELSEWHERE.test(path));
  const losses = ofClasses.length > 0 ? ofClasses : named;
  return losses.length > 0 && losses.every(({ name }) => /cross_?entropy|^bce(?:_|$)/i.test(name));
}
