import type * as vscode from 'vscode';
import type { AnalysisStore } from '../analysis/AnalysisStore.ts';
import type { Session } from '../analysis/Session.ts';
import type { ApplyTools } from '../apply/ApplyTools.ts';
import type { ComparePanel } from '../pages/ComparePanel.ts';
import type { ReportPanel } from '../pages/ReportPanel.ts';
import type { PilotTools } from '../pilot/PilotTools.ts';
import type { ValidationTools } from '../validation/ValidationTools.ts';
import type { AnalyzeTools } from '../targets/analyzeDataset.ts';
import type { CompareSplitsTools } from './compareSplits.ts';
import type { Sample } from './Sample.ts';

export interface CommandTools
  extends ApplyTools, PilotTools, ValidationTools, AnalyzeTools, CompareSplitsTools {
  readonly session: Session;
  readonly store: AnalysisStore;
  readonly report: ReportPanel;
  readonly comparison: ComparePanel;
  readonly sample: Sample;
  /** Folder of the bundled pages. */
  readonly pages: vscode.Uri;
  /** The bundled worker that finds records. */
  readonly recordLocationWorker: string;
}
