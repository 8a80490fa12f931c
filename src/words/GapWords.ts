import type { Gap, GapCode } from '../analysis/contract/Gap.ts';
import type { SetupWarning } from '../analysis/contract/SetupWarning.ts';

/** What a detector's training does and the counts do not know of, each as a sentence. */
export type GapWords = Readonly<Record<GapCode, string>>;

/** What of a config could not be read or is not modelled, each as a sentence. */
export type WarningWords = {
  readonly [C in SetupWarning['code']]: (warning: SetupWarning & { readonly code: C }) => string;
};

export type { Gap };
