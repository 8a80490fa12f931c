import type * as vscode from 'vscode';
import type { Report } from '../../analysis/report/Report.ts';
import type { FileStamp } from './fileStamp.ts';

/** One file analyzed with one detector. */
export interface Analysis {
  readonly file: vscode.Uri;
  readonly report: Report;
  /** Preset that was asked for; null follows the setting. */
  readonly detector: string | null;
  /** The file as it was when the analysis began; null where the editor could not tell. */
  readonly stamp: FileStamp | null;
  /** The file has changed since. */
  readonly stale: boolean;
}

/** The same file with the same detector has the same id. */
export function idOf({ file, report }: Pick<Analysis, 'file' | 'report'>): string {
  return `${file.toString()} ${report.detector.name}`;
}

/** What to ask for to get the same again: the preset that the setting named then, or the config. */
export function detectorOf({ detector, report }: Pick<Analysis, 'detector' | 'report'>): string {
  return report.detector.from === 'config' && detector !== null ? detector : report.detector.name;
}
