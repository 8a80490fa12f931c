import type { PairRole, PairVerdict } from '../../contract/records/PilotVerdict.ts';
import type { PilotRun } from '../training/PilotRun.ts';

/** A pair of a comparison. */
export interface PilotPair {
  readonly gamma: number;
  readonly alpha: number;
  /** Why it is compared. */
  readonly role: PairRole;
}

/** What became of a pair. */
export interface ComparedPair extends PilotPair {
  /** Mean AP50 over its trainings; null where one diverged. */
  readonly ap50: number | null;
  /** Over the reference in trainings of the same seeds; null for the reference, and where one of the two diverged. */
  readonly overReference: PairedDifference | null;
  readonly verdict: PairVerdict;
  readonly runs: readonly PilotRun[];
}

/** A difference of AP50, in shares. */
export interface PairedDifference {
  readonly value: number;
  /** Standard error, with what is known of such differences where there are few seeds. */
  readonly error: number;
  readonly seeds: number;
}

/** Pairs side by side. */
export interface PilotComparison {
  /** Whose trainings all others are held against: the first pair that did not diverge. */
  readonly reference: PilotPair | null;
  readonly pairs: readonly ComparedPair[];
  /** Standard deviation of a difference of two trainings with one seed, in shares of AP50. */
  readonly seedsDiffer: number;
}
