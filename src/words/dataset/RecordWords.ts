import type { RecordFault, RecordOutcome } from '../../analysis/contract/records/RecordFault.ts';

/** Which records of a file a framework trains on; numbers come formatted. */
export interface RecordWords {
  /** What is in the file beside what is trained on. */
  readonly trainedOn: (written: string, trainedOn: string, framework: string) => string;
  /** So many records with a fault, as a clause. */
  readonly faults: Readonly<Record<RecordFault, (count: number, shown: string) => string>>;
  /** What the framework does with them. */
  readonly outcomes: Readonly<Record<RecordOutcome, (framework: string, faults: string) => string>>;
  /** Between two clauses. */
  readonly and: string;
}
