import { type ConfigNode, valueOf } from '../syntax/ConfigNode.ts';
import { mappingsOf } from '../syntax/mappingsOf.ts';

/** Keys that hold the number of classes. */
export const CLASS_KEYS = ['num_classes', 'NUM_CLASSES', 'nc'];

/** What classifies something else: pretraining, foreground against background, pixels. */
const ELSEWHERE = /backbone|pretrain|rpn|semantic|stuff|seg_head|mask_feature/i;

/** Every number of classes that a document writes for its detector. */
export function writtenClasses(root: ConfigNode) {
  return mappingsOf(root)
    .filter(({ path }) => !ELSEWHERE.test(path))
    .flatMap(({ mapping }) => CLASS_KEYS.flatMap(key => numberOf(valueOf(mapping, key)) ?? []));
}

export function numberOf(node: ConfigNode | undefined) {
  return node?.kind === 'scalar' ? (node.number ?? undefined) : undefined;
}
