import type { RunRecord } from './MeasuredRun.ts';
import type { RunsFile } from './readers/RunReader.ts';

/** A training with the pair that it was trained with. */
export interface PairedRecord extends RunRecord {
  readonly gamma: number;
  readonly alpha: number;
}

export interface PairedFile extends RunsFile {
  readonly records: readonly PairedRecord[];
}

/** With the score that counts, a share in [0, 1]. */
export interface ScoredRecord extends PairedRecord {
  readonly score: number;
}
