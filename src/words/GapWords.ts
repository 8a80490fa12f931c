import type { GapCode } from '../analysis/contract/Gap.ts';
import type { SetupWarning } from '../analysis/contract/SetupWarning.ts';

/** What a detector's training does and the counts do not know of, each as a sentence. */
export type KnownGapWords = Readonly<Record<GapCode, string>>;

/** What of a config could not be read or is not modelled, each as a sentence. */
export type WarningWords = {
  readonly [C in SetupWarning['code']]: (warning: SetupWarning & { readonly code: C }) => string;
};

/** Apart from the other words: of the pages, the report alone says what is not modelled. */
export interface GapWords {
  readonly gaps: KnownGapWords;
  readonly warnings: WarningWords;
}
