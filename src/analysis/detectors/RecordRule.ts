import type { RecordFault, RecordOutcome } from '../contract/records/RecordFault.ts';

/**
 * A loader that has boxes as shares of their image in text files, with six digits: centre and sides. A picture with one share
 * beyond these limits is dropped as a whole, and of rows that are equal one is kept.
 */
export interface LabelRule {
  readonly least: number;
  readonly most: number;
}

/** Which records of a COCO file or of Pascal VOC the loader of a framework trains on; what it has no outcome for, it trains on as on others. */
export interface RecordRule {
  /** Release and function, for people. */
  readonly source: string;
  /** The same of its loader of Pascal VOC; absent where it has none. */
  readonly vocSource?: string;
  /** Labels that it reads back; absent where it reads the records themselves. */
  readonly labels?: LabelRule;
  readonly outcomes: Readonly<Partial<Record<RecordFault, RecordOutcome>>>;
}
