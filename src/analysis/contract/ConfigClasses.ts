/** What a config says of the classes that it trains. */
export interface ConfigClasses {
  /** Null where it does not name them. */
  readonly names: readonly string[] | null;
  /** Whether a name's place in the list is the number of its class, rather than that of the data. */
  readonly isOrdered: boolean;
  /** Null where it does not say. */
  readonly count: number | null;
  /** Whether its framework may count the background as a class, or up to the highest id. */
  readonly mayCountMore: boolean;
  /** Where its framework can take ids of categories for labels. */
  readonly labels: { readonly classes: number; readonly asCoco: boolean } | null;
}
