/** What a data set was read from. */
export interface SourceWords {
  readonly split: (name: string) => string;
  readonly files: (count: number, shown: string) => string;
}
