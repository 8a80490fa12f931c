import type { ConfigContradiction } from '../analysis/contract/ConfigContradiction.ts';
import type { CurrentValue } from '../analysis/contract/CurrentValue.ts';
import type { PresetRemark } from '../analysis/contract/PresetRemark.ts';
import type { RelativeMeaning, ShownRelative } from '../analysis/contract/LossMeaning.ts';
import type { SiteNote } from '../analysis/contract/SiteNote.ts';

/** Words that the editor's lists and hints need: on presets, and on a focal loss in a config. What a language lacks does not compile. */
export interface SiteWords {
  readonly remarks: Readonly<Record<PresetRemark, string>>;
  readonly notes: Readonly<Record<SiteNote, string>>;
  /** What a lens over a loss says that is no focal loss, and more on it. */
  readonly relative: (loss: ShownRelative) => { readonly title: string; readonly more: string };
  /** What cannot be meant in a config. */
  readonly contradictions: ContradictionWords;
  readonly values: {
    readonly [K in CurrentValue['kind']]: (
      value: Extract<CurrentValue, { readonly kind: K }>,
    ) => string;
  };
}

export type ContradictionWords = {
  readonly [Code in ConfigContradiction['code']]: (
    item: Extract<ConfigContradiction, { readonly code: Code }>,
  ) => string;
};

export type LossMeaningWords = Readonly<
  Record<
    RelativeMeaning,
    {
      /** A noun phrase: what it is and what its values do. */
      readonly is: string;
      /** A sentence: what would be sensible there, or that nothing is known. */
      readonly sensible: string;
    }
  >
>;

/** `alpha 0.75, gamma 2.0`; nothing where the config writes none. */
export function relativeValues({ values }: ShownRelative): string {
  return values.map(({ key, text }) => `${key} ${text}`).join(', ');
}
