import type * as vscode from 'vscode';
import type { FocalLossValues } from '../../analysis/configs/edits/FocalLossSite.ts';
import type { Failure } from '../../analysis/contract/failures/Failure.ts';
import type { RecommendationReport } from '../../analysis/report/RecommendationReport.ts';
import type { Session } from '../analysis/Session.ts';
import type { ConfigRecommendations } from '../configs/ConfigRecommendations.ts';
import type { SharedBases } from '../configs/SharedBases.ts';
import type { Log } from '../ui/Log.ts';
import type { ChangePreviews } from './ChangePreviews.ts';

export interface ApplyTools {
  readonly session: Session;
  readonly previews: ChangePreviews;
  readonly recommendations: ConfigRecommendations;
  readonly bases: SharedBases;
  readonly log: Log;
}

/** How far applying came, for callers of the commands. Nothing is written before the user confirms. */
export type ApplyOutcome =
  | {
      readonly kind: 'shown';
      /** The right side of the difference, by which `focalLens.confirmApply` finds the change. */
      readonly preview: vscode.Uri;
      readonly values: FocalLossValues;
      /** With confidence and reasons; null for values that the user has set. */
      readonly recommendation: RecommendationReport | null;
    }
  | { readonly kind: 'unchanged'; readonly values: FocalLossValues }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };
