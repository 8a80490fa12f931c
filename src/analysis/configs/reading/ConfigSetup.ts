import type { DetectorSource } from '../../contract/failures/detailCodes.ts';
import type { SetupWarning } from '../../contract/SetupWarning.ts';
import type { SimulationInputs } from '../../contract/SimulationInputs.ts';
import type { DetectorSetup } from '../../detectors/DetectorSetup.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { SetupReader } from './SetupReader.ts';

/** A detector as a config describes it. */
export interface ConfigSetup {
  /** Warnings of parts that fell back to the preset stand first in `notModelled`. */
  readonly setup: DetectorSetup;
  /** What could not be read, one a part. */
  readonly warnings: readonly SetupWarning[];
  /** Number of classes the config trains, background aside; null where it does not say. */
  readonly classes: number | null;
  /** What it says about the training, with the lines. */
  readonly training: SimulationInputs;
  /** Path of the head that was read, whose loss alone the setup is about; absent where a config has no other. */
  readonly head?: string;
}

/** What one framework knows about detectors in its configs. */
export interface SetupRule {
  /** For messages: `RetinaNet of Detectron2`; null for a rule that only knows which detectors cannot be counted. */
  readonly reads: DetectorSource | null;
  /**
   * Null where the document is not of this framework, or describes another detector.
   *
   * @throws FailureError `detector-dynamic`, `config-bases-disagree`, and what `SetupReader` does
   */
  read(document: ConfigDocument, reader: SetupReader): ReadSetup | null;
}

export type ReadSetup = Omit<ConfigSetup, 'warnings'>;
