import type * as vscode from 'vscode';
import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { StatedTraining } from '../../analysis/contract/SimulationInputs.ts';
import { type AnyReport, isDynamicReport } from '../../analysis/report/DynamicReport.ts';
import type { Report } from '../../analysis/report/Report.ts';
import type { FileStamp } from './fileStamp.ts';
import type { AnalysisTarget } from './AnalysisTarget.ts';

/** One file analyzed with one detector. */
export interface Analysis {
  readonly file: vscode.Uri;
  readonly report: AnyReport;
  /** Preset that was asked for; null follows the setting. */
  readonly detector: string | null;
  /** Split that was asked for; absent for the first, and where there are none. */
  readonly split?: string | undefined;
  /** How its boxes were read, where the user said so; else as they are written. */
  readonly boxes?: BoxReading | undefined;
  /** What the user said of the training; it goes before settings and config. */
  readonly training?: StatedTraining | undefined;
  /** COCO results of a model that were measured with it. */
  readonly predictions?: vscode.Uri | undefined;
  /** The file or folder as it was when the analysis began; null where the editor could not tell. */
  readonly stamp: FileStamp | null;
  /** The file has changed since. */
  readonly stale: boolean;
}

/** One whose detector has its anchors counted. */
export type CountedAnalysis = Analysis & { readonly report: Report };

export function isCounted(analysis: Analysis): analysis is CountedAnalysis {
  return !isDynamicReport(analysis.report);
}

/** The same split of the same file with the same detector has the same id. */
export function idOf({ file, report }: Pick<Analysis, 'file' | 'report'>): string {
  const { detector, source } = report;
  const config = 'config' in detector ? [detector.config.file] : [];
  const split = source.split === undefined ? [] : [source.split];
  return [file.toString(), detector.name, ...config, ...split].join(' ');
}

/** What to ask for to get the same again: the preset that the setting named then, or the config. */
export function detectorOf({ detector, report }: Pick<Analysis, 'detector' | 'report'>): string {
  return report.detector.from === 'config' && detector !== null ? detector : report.detector.name;
}

/** What was analyzed, to do it again with its detector, whatever the setting is by now. */
export function targetOf(analysis: Analysis): AnalysisTarget {
  const { file, split, boxes, training, predictions } = analysis;
  return { file, detector: detectorOf(analysis), split, boxes, training, predictions };
}
