import type { RecordFault, RecordOutcome } from '../contract/records/RecordFault.ts';

/** Which records of a COCO file the loader of a framework trains on; what it has no outcome for, it trains on as on others. */
export interface RecordRule {
  /** Release and function, for people. */
  readonly source: string;
  readonly outcomes: Readonly<Partial<Record<RecordFault, RecordOutcome>>>;
}
