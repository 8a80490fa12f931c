import type { FocalLossSite } from '../edits/FocalLossSite.ts';
import type { FocalLossSchema } from '../../contract/failures/detailCodes.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';

/** What one framework knows about its config files. */
export interface FrameworkRule {
  /** What it looks for, for messages. */
  readonly looksFor: FocalLossSchema;
  /** Every focal loss of the document that this framework would read; none where the file is not its own. */
  find(document: ConfigDocument): FocalLossSite[];
}
