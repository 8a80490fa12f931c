import type { Detail } from '../../contract/Detail.ts';
import { type MappingNode, stringOf, valueOf } from '../syntax/ConfigNode.ts';

/** Why a config holds no α and γ of a focal loss that could be written. */
export interface NoFocalLoss {
  /**
   * `other-loss`: a relative of focal loss whose values mean something else; `fixed-in-code`: no config sets them;
   * `listed`: a list of a file it builds on holds it, which only that file can change; `base-missing`: a file it builds on
   * could not be read; `unclear`: there is one whose values cannot be told.
   */
  readonly code:
    | 'listed'
    | 'unclear'
    | 'other-loss'
    | 'fixed-in-code'
    | 'cross-entropy'
    | 'base-missing'
    | 'no-loss';
  readonly reason: Detail;
}

/** A mapping that tells why there is none. */
export interface LossSign extends NoFocalLoss {
  readonly holds: (mapping: MappingNode) => boolean;
}

/** By the name of a loss: its `type` or `name`, its tag, or its key in protobuf text. */
export const hasNameMatching =
  (pattern: RegExp) =>
  (mapping: MappingNode): boolean =>
    [stringOf(mapping, 'type'), stringOf(mapping, 'name'), mapping.callee].some(
      name => name !== undefined && pattern.test(name),
    ) || mapping.pairs.some(({ key, value }) => value.kind === 'mapping' && pattern.test(key));

/** Whether a key is true. */
export const hasFlag =
  (key: string) =>
  (mapping: MappingNode): boolean => {
    const node = valueOf(mapping, key);
    return node?.kind === 'scalar' && (node.value === true || node.value === 'true');
  };

/** Whether the list at a key has this item. */
export const hasItem =
  (key: string, wanted: string) =>
  (mapping: MappingNode): boolean => {
    const node = valueOf(mapping, key);
    const items = node?.kind === 'sequence' ? node.items : [];
    return items.some(item => item.kind === 'scalar' && item.value === wanted);
  };
