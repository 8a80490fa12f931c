import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import type { FocalLossSchema } from '../../contract/detailCodes.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/** What one framework knows about its config files. */
export interface FrameworkRule {
  /** What it looks for, for messages. */
  readonly looksFor: FocalLossSchema;
  /**
   * Something that stands in the text of every file in which it finds a focal loss, unless the file builds on others; letter
   * case and escapes do not matter. A file without it is not even parsed.
   */
  readonly mightMention: RegExp;
  /** Every focal loss of the document that this framework would read; none where the file is not its own. */
  find(document: ConfigDocument): FocalLossSite[];
}
