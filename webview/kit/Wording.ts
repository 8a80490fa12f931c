import type { NumberFormat } from '../../src/words/numberFormat.ts';
import type { Messages } from '../l10n/messages.ts';

/** The reader's number format and language. */
export interface Wording {
  readonly format: NumberFormat;
  readonly text: Messages;
}
