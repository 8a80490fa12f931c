import type { FaultyRecords } from '../contract/records/RecordFault.ts';

/** Which records of the file the framework trains on. */
export interface RecordsReport {
  /** Annotations of the file. */
  readonly written: number;
  /** Boxes that become targets, without crowd regions where the framework does not train on them. */
  readonly trainedOn: number;
  /** The loader whose rules these are: release, file and function. */
  readonly loader: string;
  /** Records that are not taken as they are, and what becomes of them. */
  readonly faults: readonly FaultyRecords[];
}
