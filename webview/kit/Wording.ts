import type { NumberFormat } from '../../src/words/numberFormat.ts';
import type { PageWords } from '../../src/words/PageWords.ts';

/** The reader's number format and language. */
export interface Wording {
  readonly format: NumberFormat;
  readonly text: PageWords;
}
