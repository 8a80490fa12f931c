import type { Detail } from '../../contract/Detail.ts';
import type { ConfigDocument } from '../syntax/ConfigNode.ts';
import type { SetupRule } from './ConfigSetup.ts';
import type { FrameworkRule } from './FrameworkRule.ts';
import type { LossSign } from './LossSign.ts';

/** All that is known about the configs of one framework; its room holds it. */
export interface Framework {
  /** How its focal losses are found; what an earlier one recognises, a later one leaves alone. */
  readonly losses?: readonly FrameworkRule[];
  /** How detectors are read from its configs. */
  readonly setups?: readonly SetupRule[];
  /** What tells that a config trains without a pair that could be written. */
  readonly signs?: readonly LossSign[];
  /** The focal losses of a document that are not offered, each with the reason. */
  readonly leavesAlone?: (document: ConfigDocument) => readonly Detail[];
  /** Facts by the names that its focal losses go by. */
  readonly facts?: Readonly<Record<string, LossFacts>>;
  /**
   * The text of a config that comes with the installed package, as much of it as matters here, by the reference to it.
   *
   * @returns null for other references
   */
  readonly packaged?: (reference: string) => PackagedConfig | null;
}

export interface LossFacts {
  /**
   * Whether it computes (1 − p_t)^γ and leaves the derivative to the framework: with 0 < γ < 1 it is infinite where a logit
   * saturates in float32, and infinity times the sigmoid's 0 is no number.
   */
  readonly leavesDerivative?: true;
  /** Whether its number of classes leaves the background out; others may count it. */
  readonly countsNoBackground?: true;
}

export interface PackagedConfig {
  readonly file: string;
  readonly text: string;
}
