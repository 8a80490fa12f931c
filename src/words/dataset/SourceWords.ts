/** What a data set was read from. */
export interface SourceWords {
  readonly split: (name: string) => string;
  /** Only what is counted from was checked. */
  readonly unchecked: string;
  readonly files: (count: string) => string;
}
