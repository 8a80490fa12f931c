import type { PairRole, PairVerdict } from '../../analysis/contract/records/PilotVerdict.ts';
import type { PictureFault } from '../../analysis/contract/records/PictureFault.ts';

/** What pilots say, in one language; numbers come formatted. */
export interface PilotWords {
  readonly headline: (values: {
    readonly trainings: string;
    readonly pairs: string;
    readonly seeds: string;
    readonly steps: string;
    readonly batch: string;
    readonly images: string;
    readonly heldOut: string;
  }) => string;
  /** How near pilots are to the detector. */
  readonly size: (values: {
    readonly longer: string;
    readonly box: string;
    readonly imbalance: string;
    readonly weight: string;
  }) => string;
  readonly fault: (fault: PictureFault, count: string) => string;
  /** Fewer images than there are. */
  readonly fewer: (used: string, eligible: string) => string;
  /** Smaller batches than usual, for want of memory. */
  readonly smallerBatch: (batch: string) => string;
  readonly columns: {
    readonly role: string;
    readonly score: string;
    readonly difference: string;
    readonly verdict: string;
  };
  readonly roles: Readonly<Record<PairRole, string>>;
  readonly verdicts: Readonly<Record<PairVerdict, string>>;
  readonly curve: (pair: string) => string;
  readonly curveColumns: {
    readonly step: string;
    readonly loss: string;
    readonly score: string;
    readonly foreground: string;
    readonly background: string;
  };
  readonly diverged: (pair: string, seed: string, step: string) => string;
  /** Nothing but differences within their errors. */
  readonly noDifference: (least: string) => string;
  readonly better: (pair: string, reference: string, difference: string, error: string) => string;
  readonly worse: (pair: string, reference: string, difference: string, error: string) => string;
  readonly keeps: (pair: string, needed: string) => string;
  readonly moves: (from: string, to: string, needed: string) => string;
  readonly noRecommendation: string;
  /** What is believed once pilots count as measured runs. */
  readonly believed: (pair: string, gain: string, low: string, high: string) => string;
  /** What pilots are, and are not. */
  readonly worth: string;
}
