import type { AssignmentRule } from '../contract/failures/detailCodes.ts';
import type { Convention } from '../contract/records/Convention.ts';
import type { ConfigBasis } from '../dynamic/explore/DynamicDetector.ts';
import type { Exploration } from '../dynamic/explore/Exploration.ts';
import type { KnobAdvice } from '../dynamic/knobs/KnobAdvice.ts';
import type { DetectionsReport } from './DetectionsReport.ts';
import type { RecordsReport } from './RecordsReport.ts';
import type { DatasetReport, Report } from './Report.ts';

/** The analysis of one file with a detector that picks its positives by its own predictions: what is exact or bounded without them. */
export interface DynamicReport {
  readonly schema: 'focal-lens/dynamic-report@1';
  readonly source: Report['source'];
  readonly detector: DynamicDetectorReport;
  readonly dataset: DatasetReport;
  /** A systematic mistake in how the boxes are written; absent where none was found. */
  readonly convention?: Convention;
  /** Absent where the format has no such records, where nothing is known of the loader, and in reports of older versions. */
  readonly records?: RecordsReport;
  /** Null where its rule is known by name and its numbers are not (TOOD, OTA, FreeAnchor, …). */
  readonly exploration: Exploration | null;
  /** What detections of the user's model say; absent where none are given. */
  readonly measured?: DetectionsReport;
  /** Advice about settings of its own config; empty where none is worth it. */
  readonly knobs: readonly KnobAdvice[];
}

export interface DynamicDetectorReport {
  /** Of a preset; where a config was read, the nearest preset's, or the head's name as the config has it. */
  readonly name: string;
  /** Empty where only the name of a rule is known. */
  readonly framework: string;
  readonly from: 'preset' | 'config';
  readonly rule: AssignmentRule;
  /** What the numbers stand on where a config was read. */
  readonly config?: ConfigBasis;
}

/** What an analysis ends in. */
export type AnyReport = Report | DynamicReport;

export function isDynamicReport(report: AnyReport): report is DynamicReport {
  return report.schema === 'focal-lens/dynamic-report@1';
}
