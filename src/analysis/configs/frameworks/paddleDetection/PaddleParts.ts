import type { DetectorSetup } from '../../../detectors/DetectorSetup.ts';

/** What one architecture says of its own. */
export interface PaddleParts {
  readonly setup: Pick<DetectorSetup, 'candidates' | 'assigner' | 'loss'> & Partial<DetectorSetup>;
  readonly score: string;
  readonly prior: string | null;
  /** Absent for a network that tells no classes. */
  readonly classAgnostic?: boolean;
}
