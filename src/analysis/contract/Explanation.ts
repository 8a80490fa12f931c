/** A failure in the words of some language: what is wrong and where, then what to do. `src/words` makes it. */
export interface Explanation {
  readonly message: string;
  readonly advice: string;
}
