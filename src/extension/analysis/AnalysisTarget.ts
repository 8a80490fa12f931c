import type * as vscode from 'vscode';
import type { BoxReading } from '../../analysis/contract/records/BoxReading.ts';
import type { StatedTraining } from '../../analysis/contract/SimulationInputs.ts';

/** What is to be analyzed. */
export interface AnalysisTarget {
  readonly file: vscode.Uri;
  /** A preset; null follows the setting. */
  readonly detector: string | null;
  /** A split of the set; its first where it is not given. */
  readonly split?: string | undefined;
  /** How its boxes are to be read, where the user says so; else as they are written. */
  readonly boxes?: BoxReading | undefined;
  /** What the user says of the training; it goes before settings and config. */
  readonly training?: StatedTraining | undefined;
  /** COCO results of a model on the same images, to be measured with it. */
  readonly predictions?: vscode.Uri | undefined;
}
