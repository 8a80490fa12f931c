import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';

/** A detector as pilots train it: its own rules on its first levels. */
export interface PilotSetup {
  readonly setup: DetectorSetup;
  readonly strides: readonly number[];
  readonly anchorsPerPlace: number;
}
