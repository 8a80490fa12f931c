import type * as vscode from 'vscode';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { ReasonedPair } from '../configs/hints/pairReason.ts';

/** Values to write, and where they come from. */
export interface PairToApply {
  readonly values: FocalLossValues;
  /** Null for values that the user has set, and for those of another detector that the user wants all the same. */
  readonly recommended:
    | (ReasonedPair & {
        readonly dataset: vscode.Uri;
        /** What the config and its bases said: the pair is good for nothing else. */
        readonly basis: string;
      })
    | null;
}
