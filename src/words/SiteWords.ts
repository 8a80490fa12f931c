import type { CurrentValue } from '../analysis/contract/CurrentValue.ts';
import type { SiteNote } from '../analysis/contract/SiteNote.ts';

/** Words on a focal loss in a config. What a language lacks does not compile. */
export interface SiteWords {
  readonly notes: Readonly<Record<SiteNote, string>>;
  readonly values: {
    readonly [K in CurrentValue['kind']]: (
      value: Extract<CurrentValue, { readonly kind: K }>,
    ) => string;
  };
}
