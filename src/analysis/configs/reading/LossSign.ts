import type { Detail } from '../../contract/failures/Detail.ts';
import { isTrue, stringOf, valueOf } from '../syntax/ConfigNode.ts';
import type { ConfigPlace } from '../syntax/mappingsOf.ts';

/** Why a config holds no α and γ of a focal loss that could be written. */
export interface NoFocalLoss {
  /**
   * `other-loss`: a relative of focal loss whose values mean something else; `fixed-in-code`: no config sets them;
   * `listed`: a list of a file it builds on holds it, which only that file can change; `base-missing`: a file it builds on
   * could not be read; `owner-unclear`: several frameworks write such a config, and nothing tells which of them trains;
   * `unclear`: there is one whose values cannot be told.
   */
  readonly code:
    | 'listed'
    | 'unclear'
    | 'other-loss'
    | 'fixed-in-code'
    | 'cross-entropy'
    | 'base-missing'
    | 'owner-unclear'
    | 'no-loss';
  readonly reason: Detail;
}

/** What tells why there is none, among all places of a config and of the files it builds on. */
export interface LossSign extends NoFocalLoss {
  readonly holds: (places: readonly ConfigPlace[]) => boolean;
}

type Holds = LossSign['holds'];

/** Whether one of the places is such. */
export const somePlace =
  (test: (place: ConfigPlace) => boolean): Holds =>
  places =>
    places.some(test);

/** By the name of a loss: its `type` or `name`, its tag, or its key in protobuf text. */
export const hasNameMatching = (pattern: RegExp): Holds =>
  somePlace(
    ({ mapping }) =>
      [stringOf(mapping, 'type'), stringOf(mapping, 'name'), mapping.callee].some(
        name => name !== undefined && pattern.test(name),
      ) || mapping.pairs.some(({ key, value }) => value.kind === 'mapping' && pattern.test(key)),
  );

/** Whether a key is true. */
export const hasFlag = (key: string): Holds =>
  somePlace(({ mapping }) => isTrue(valueOf(mapping, key)));

/** Whether a key stands anywhere. */
export const hasKey = (key: string): Holds =>
  somePlace(({ mapping }) => valueOf(mapping, key) !== undefined);
