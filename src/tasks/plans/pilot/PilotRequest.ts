import type { PairOf } from '../../../analysis/trainings/runs/Learned.ts';
import type { OptimiserName } from '../../../analysis/pilot/optimiser/Optimiser.ts';
import type { AnalysisRequest } from '../../AnalysisRequest.ts';

/** What is to be measured on the user's images. */
export interface PilotRequest {
  /**
   * With a simulation, whose pair is one of those that are compared. Trainings of the user's own that it names count before
   * pilots do, and beside them.
   */
  readonly analysis: AnalysisRequest;
  /** Pairs that the user names; the usual four where it is empty. */
  readonly pairs: readonly PairOf[];
  /** For all of it. */
  readonly minutes: number;
  /** Trainings of each pair. */
  readonly seeds: number;
  /** Of each training, instead of what fits into the time. */
  readonly steps?: number | undefined;
  /** Channels of the network's levels, a multiple of 8. */
  readonly channels: number;
  /** That of the config where it is not given: SGD where it says so, else AdamW. */
  readonly optimiser?: OptimiserName | undefined;
}

/** What is asked of a file that is named apart. */
export type PilotFileRequest = Omit<PilotRequest, 'analysis'> & {
  readonly analysis: Omit<PilotRequest['analysis'], 'file' | 'predictions'>;
};
