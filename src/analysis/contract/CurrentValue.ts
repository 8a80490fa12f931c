/** What α or γ of a focal loss in a config is now. */
export type CurrentValue =
  /** As the file writes it. */
  | { readonly kind: 'written'; readonly text: string }
  /** Fixed in the framework's code, which no config sets. */
  | { readonly kind: 'in-code'; readonly value: number }
  /** As another file writes it. */
  | { readonly kind: 'inherited'; readonly text: string; readonly file: string }
  /** What the framework takes where nothing is written. */
  | { readonly kind: 'default'; readonly value: number }
  /** No weighting, where nothing is written. */
  | { readonly kind: 'off' }
  | { readonly kind: 'unknown' };
