import type { CurrentValue } from '../analysis/contract/CurrentValue.ts';
import type { PresetRemark } from '../analysis/contract/PresetRemark.ts';
import type { SiteNote } from '../analysis/contract/SiteNote.ts';

/** Words that the editor's lists and hints need: on presets, and on a focal loss in a config. What a language lacks does not compile. */
export interface SiteWords {
  readonly remarks: Readonly<Record<PresetRemark, string>>;
  readonly notes: Readonly<Record<SiteNote, string>>;
  readonly values: {
    readonly [K in CurrentValue['kind']]: (
      value: Extract<CurrentValue, { readonly kind: K }>,
    ) => string;
  };
}
